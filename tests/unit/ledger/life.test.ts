import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { linksCheck } from "#checks/body/links.ts";
import { identityCheck } from "#checks/frontmatter/identity.ts";
import { newFolder, type Folder } from "./folder.ts";

let folder: Folder;
beforeEach(async () => {
  folder = newFolder();
  folder.write("topics.yaml", "tides:\n  name: Tides\nropes:\n  name: Ropes\n");
  folder.write("people.yaml", "ann:\n  name: Ann\nbob:\n  name: Bob\n");
  folder.piece(
    "one",
    { id: "2004-a", published: "2004", slug: "one", authors: "[ann]" },
    "First.\n\nSecond.\n\nThird.",
  );
  folder.piece("two", { id: "2004-b", published: "2004", slug: "two", topics: "[tides]" });
  await folder.record("2020-01-01");
});
afterEach(() => folder.end());

/** What stands in an id after its year. */
const idEnd = (n: number) => String.fromCodePoint(97 + Math.floor(n / 26), 97 + (n % 26));
const at = (lines: string[], address: string) => lines.filter((line) => line.startsWith(`${address}\t`));

test("a recorded archive is as its ledger says, and recording it again adds nothing", async () => {
  expect(await folder.findings()).toEqual([]);
  expect(await folder.record("2020-01-02")).toEqual([]);
});

test("what is recorded: pieces, ids, pages, feeds, files and passages", () => {
  const lines = folder.ledger().split("\n");
  expect(at(lines, "/2004/one/")).toEqual([
    "/2004/one/\tpiece\t2004-a\t/id/ index.md index.json cite.bib cite.ris cite.json\t2020-01-01",
  ]);
  expect(at(lines, "/topics/ropes/")).toEqual(["/topics/ropes/\tpage\t\t\t2020-01-01"]);
  expect(at(lines, "/topics/ropes/atom.xml")).toEqual(["/topics/ropes/atom.xml\tfeed\t\t\t2020-01-01"]);
  expect(at(lines, "/id/2004-a/")[0]).toMatch(/\ttext\t\t[\w-]{6}~\S* [\w-]{6}~\S* [\w-]{6}~\S*\t2020-01-01$/);
  expect(at(lines, "/authors/bob/")).toEqual([]);
});

describe("a list", () => {
  const march = ["/2005/", "/2005-03/", "/on-this-day/03-09/"];
  const date = (published: string) => folder.piece("three", { id: "2005-c", published, slug: "three" });
  beforeEach(async () => {
    date("2005-03-09");
    await folder.record("2020-02-01");
  });

  test("is recorded with the wider one", () => {
    const lines = folder.ledger().split("\n");
    expect(march.map((address) => at(lines, address))).toEqual([
      ["/2005/\tlist\t/archive/\t\t2020-02-01"],
      ["/2005-03/\tlist\t/2005/\t\t2020-02-01"],
      ["/on-this-day/03-09/\tlist\t/on-this-day/\t\t2020-02-01"],
    ]);
  });

  test("whose only piece gets another date leads to the wider one, and nobody has to do anything", async () => {
    date("2005-04-09");
    expect(await folder.findings()).toEqual(["unrecorded-address: 2 addresses are not recorded yet."]);
    expect(await folder.redirects()).toEqual(["/2005-03/ /2005/", "/on-this-day/03-09/ /on-this-day/"]);
    expect(await folder.record("2020-03-01")).toHaveLength(2);
    expect(await folder.findings()).toEqual([]);
  });

  test("leads past a wider one that is empty too, and stands again with its pieces", async () => {
    date("2006-03-09");
    await folder.record("2020-03-01");
    expect(await folder.findings()).toEqual([]);
    const redirects = await folder.redirects();
    expect(redirects).toContain("/2005/ /archive/");
    expect(redirects).toContain("/2005-03/ /archive/");
    expect(redirects.filter((line) => line.startsWith("/on-this-day/"))).toEqual([]);
    date("2005-03-09");
    await folder.record("2020-04-01");
    expect(await folder.findings()).toEqual([]);
    expect((await folder.redirects()).filter((line) => line.includes("/2005"))).toContain("/2006/three/ /2005/three/");
    expect((await folder.redirects()).filter((line) => march.includes(line.split(" ")[0] ?? ""))).toEqual([]);
  });

  test("with so many pieces that it has later pages records those, which lead to its first", async () => {
    for (let n = 0; n < 101; n += 1)
      folder.piece(`many-${n}`, { id: `2007-${idEnd(n)}`, published: "2007-05", slug: `many-${n}`, topics: "[ropes]" });
    const lines = await folder.record("2020-03-01");
    expect(at(lines, "/2007-05/2/")).toEqual(["/2007-05/2/\tlist\t/2007-05/\t\t2020-03-01"]);
    expect(at(lines, "/topics/ropes/2/")).toEqual(["/topics/ropes/2/\tlist\t/topics/ropes/\t\t2020-03-01"]);
    folder.piece("many-0", { id: `2007-${idEnd(0)}`, published: "2007-06", slug: "many-0", topics: "[tides]" });
    expect(await folder.redirects()).toEqual(["/2007-05/2/ /2007-05/", "/topics/ropes/2/ /topics/ropes/"]);
  });

  test("whose row was altered by hand to lead nowhere is an error", async () => {
    folder.addByHand(["/2003/", "list", "/nothing/", "", "2020-02-01"]);
    expect(await folder.findings()).toEqual(["broken-redirect: /2003/ leads to /nothing/, where nothing stands."]);
    folder.addByHand(
      ["/2003/", "list", "/2003-01/", "", "2020-02-01"],
      ["/2003-01/", "list", "/2003/", "", "2020-02-01"],
    );
    expect(await folder.findings()).toContainEqual(
      expect.stringMatching(/Redirects lead in a circle: \/2003\/ to \/2003-01\/ in line \d+, /),
    );
    expect(await folder.redirects()).toEqual([]);
  });

  test("at an address that was led on by hand is at home there", async () => {
    folder.addByHand(["/2009/", "redirect", "/2005/", "", "2020-02-01"]);
    expect(await folder.findings()).toEqual([]);
    folder.piece("four", { id: "2009-a", published: "2009", slug: "four" });
    expect((await folder.findings()).filter((text) => !text.startsWith("unrecorded"))).toEqual([]);
    await folder.record("2020-03-01");
    expect(await folder.redirects()).toEqual([]);
  });
});

test("an archive without a ledger is told so, once", async () => {
  folder.remove("permalinks.tsv");
  expect(await folder.findings()).toEqual([
    "no-ledger: There is no permalinks.tsv, so nothing says which addresses have to hold.",
  ]);
});

test("what isn't recorded yet is one note with its number, and a draft is not among it", async () => {
  folder.piece("three", { id: "2004-c", published: "2004", slug: "three", draft: "true" });
  expect(await folder.findings()).toEqual([]);
  folder.piece("three", { id: "2004-c", published: "2004", slug: "three" });
  const [note, ...others] = await folder.findings();
  expect(others).toEqual([]);
  const recorded = await folder.record("2020-02-01");
  expect(note).toBe(`unrecorded-address: ${recorded.length} addresses are not recorded yet.`);
  expect(at(recorded, "/2004/three/")).toHaveLength(1);
});

/** The ledger's lines without its checksum. */
const rowsOf = (text: string) => text.split(/\r?\n/).filter((line) => line !== "" && !line.startsWith("#"));

test("a ledger without its last line break is mended, and no row in it is altered", async () => {
  folder.write("permalinks.tsv", folder.ledger().slice(0, -1));
  const before = rowsOf(folder.ledger());
  folder.piece("three", { id: "2004-c", published: "2004", slug: "three" });
  const added = await folder.record("2020-02-01");
  expect(rowsOf(folder.ledger()).slice(0, before.length)).toEqual(before);
  expect(added).toContain("/2004/three/\tpiece\t2004-c\t\t2020-02-01");
  expect((await folder.read()).ledger?.rows.get("/2004/three/cite.bib")).toMatchObject({ since: "2020-02-01" });
  expect(folder.ledger().endsWith("2020-02-01\n")).toBe(true);
  expect(await folder.findings()).toEqual([]);
});

test("a ledger saved by an editor on Windows says the same, and what is added ends as its lines do", async () => {
  folder.write("permalinks.tsv", `\uFEFF${folder.ledger().replaceAll("\n", "\r\n")}`);
  expect(await folder.findings()).toEqual([]);
  const before = rowsOf(folder.ledger());
  folder.piece("three", { id: "2004-c", published: "2004", slug: "three" });
  const added = await folder.record("2020-02-01");
  expect(rowsOf(folder.ledger()).slice(0, before.length)).toEqual(before);
  expect(added).toContain("/2004/three/\tpiece\t2004-c\t\t2020-02-01");
  expect((await folder.read()).ledger?.rows.get("/2004/three/cite.bib")).toMatchObject({ since: "2020-02-01" });
  expect(folder.ledger().replaceAll("\r\n", "")).not.toContain("\n");
  expect(await folder.findings()).toEqual([]);
});

describe("the checksum at the end of a ledger", () => {
  const altered = /^altered-ledger: This checksum or the lines above it have been changed\. Restore /;
  test.each([
    ["an altered target", (text: string) => text.replace("/2004/two/\tpiece\t2004-b", "/2004/two/\tpiece\t2004-c")],
    ["another day", (text: string) => text.replace("2020-01-01", "2020-01-02")],
    ["a line that was taken out", (text: string) => text.replace(/\n\/2004\/two\/\t.*/, "")],
    ["a line that was put between", (text: string) => text.replace("\n", "\n/a/\tredirect\t/b/\t\t2020-01-01\n")],
  ])("tells of %s", async (_, alter) => {
    folder.write("permalinks.tsv", alter(folder.ledger()));
    expect(await folder.findings(true)).toEqual([expect.stringMatching(altered)]);
  });

  test("may be taken out to accept a change, and comes back with the next record", async () => {
    folder.write("permalinks.tsv", folder.ledger().replace("2020-01-01", "2020-01-02").replace(/\n#.*/, ""));
    expect(await folder.findings()).toEqual([]);
    await folder.record("2020-02-01");
    expect(folder.ledger()).toMatch(/\n#\tchecksum\t[0-9a-f]{16}\t\t2020-02-01\n$/);
    expect(await folder.findings()).toEqual([]);
  });

  test("takes lines that were added after it into the next record", async () => {
    folder.addByHand(["/old/", "redirect", "/2004/one/", "", "2020-02-01"]);
    expect((await folder.read()).ledger?.isSealed).toBe(false);
    await folder.record("2020-02-01");
    expect((await folder.read()).ledger?.isSealed).toBe(true);
    expect(rowsOf(folder.ledger()).at(-1)).toMatch(/^\/old\//);
    expect(await folder.findings()).toEqual([]);
  });
});

describe("a ledger that is broken", () => {
  const copy = /[Rr]estore permalinks\.tsv from a backup/;
  test.each([
    ["cut off", (text: string) => text.slice(0, -20), "broken-ledger: The last line is incomplete: "],
    ["cut off in a row", (text: string) => text.slice(0, -60), "broken-ledger: The last line is incomplete: "],
    ["empty", () => "", "broken-ledger: The file is empty."],
    [
      "only its first line",
      (text: string) => text.slice(0, text.indexOf("\n") + 1),
      "broken-ledger: The file has no rows.",
    ],
    ["another file", () => "<!doctype html>\n", "broken-ledger: The first line must be address, kind"],
    [
      "with spaces for tabs",
      (text: string) => text.replaceAll(/\t(?=.*20)/g, " "),
      /malformed-row: \d+ lines are not valid rows\. The first: The line has 1 column instead of 5\./,
    ],
  ])("(%s) is told of once, with what to do", async (_, spoil, message) => {
    folder.write("permalinks.tsv", spoil(folder.ledger()));
    const [told, ...others] = await folder.findings(true);
    expect(others).toEqual([]);
    expect(told).toMatch(message);
    expect(told).toMatch(copy);
  });
});

describe("a piece that moves", () => {
  test("is an error until its old addresses lead to the new ones", async () => {
    folder.piece("two", { id: "2004-b", published: "2004", slug: "second" });
    expect(await folder.findings()).toEqual(["moved-piece: 2004-b is no longer at /2004/two/, but at /2004/second/."]);
    const lines = await folder.record("2020-02-01");
    expect(at(lines, "/2004/two/")).toEqual(["/2004/two/\tredirect\t/2004/second/\t\t2020-02-01"]);
    expect(at(lines, "/2004/two/cite.bib")).toEqual([
      "/2004/two/cite.bib\tredirect\t/2004/second/cite.bib\t\t2020-02-01",
    ]);
    expect(at(lines, "/id/2004-b/")).toEqual(["/id/2004-b/\tid\t/2004/second/\t\t2020-02-01"]);
    expect(lines.filter((line) => line.includes("#"))).toEqual([]);
    expect(await folder.findings()).toEqual([]);
    expect(await folder.redirects()).toContain("/2004/two/cite.bib /2004/second/cite.bib");
  });

  test("again and again leaves no chain, and home again no circle", async () => {
    for (const [published, slug] of [
      ["2004", "b"],
      ["2005", "b"],
      ["2005", "c"],
    ] as const) {
      folder.piece("two", { id: "2004-b", published, slug });
      await folder.record("2020-02-01");
    }
    const redirects = await folder.redirects();
    expect(redirects).toContain("/2004/two/ /2005/c/");
    expect(redirects).toContain("/2004/b/index.md /2005/c/index.md");
    // The topic has no piece any more.
    expect(redirects.filter((line) => !/ \/2005\/c\//.test(line))).toEqual(["/a-z/t/ /a-z/"]);

    folder.piece("two", { id: "2004-b", published: "2004", slug: "two" });
    expect(await folder.findings()).toEqual(["moved-piece: 2004-b is no longer at /2005/c/, but at /2004/two/."]);
    await folder.record("2020-03-01");
    expect(await folder.findings()).toEqual([]);
    expect((await folder.redirects()).filter((line) => !line.includes(" /2004/two/"))).toEqual([
      "/a-z/t/ /a-z/",
      "/2005/ /archive/",
      "/2005-00/ /archive/",
    ]);
    expect(await folder.redirects()).toContain("/2004/b/ /2004/two/");
  });

  test("to another's old address is refused", async () => {
    folder.piece("two", { id: "2004-b", published: "2004", slug: "second" });
    await folder.record("2020-02-01");
    folder.piece("one", { id: "2004-a", published: "2004", slug: "two" }, "First.\n\nSecond.\n\nThird.");
    expect(await folder.findings()).toEqual([
      "taken-address: /2004/two/ belongs to what it leads to, /2004/second/, and now 2004-a would stand there.",
    ]);
  });

  test("into another's place is refused", async () => {
    folder.piece("two", { id: "2004-b", published: "2004", slug: "one" });
    folder.piece("one", { id: "2004-a", published: "2004", slug: "two" }, "First.\n\nSecond.\n\nThird.");
    expect(await folder.findings()).toEqual([
      "taken-address: /2004/two/ belongs to 2004-b, and now 2004-a would stand there.",
      "taken-address: /2004/one/ belongs to 2004-a, and now 2004-b would stand there.",
    ]);
  });
});

test("a new piece at the address of one that stands there is no matter of the ledger", async () => {
  folder.piece("three", { id: "2004-c", published: "2004", slug: "two" });
  expect((await folder.findings()).filter((text) => !text.startsWith("unrecorded"))).toEqual([]);
  expect(await folder.findings(false, identityCheck)).toEqual([
    "duplicate-slug: The address /2004/two/ belongs to pieces/three.md already.",
  ]);
});

describe("a piece that goes", () => {
  test("without a word is an error, one for all its addresses", async () => {
    folder.remove("pieces/two.md");
    expect(await folder.findings()).toEqual(["lost-piece: 2004-b was published and is in no file of the archive."]);
  });

  test("under another id is told that ids never change", async () => {
    folder.piece("two", { id: "2004-c", published: "2004", slug: "two" });
    expect((await folder.findings(true)).filter((text) => !text.startsWith("unrecorded"))).toEqual([
      "lost-piece: 2004-b was published and is in no file of the archive; what stands in its place has the id 2004-c. " +
        "Write `id: 2004-b` there again, since ids never change. If it is another piece, bring back the file of 2004-b " +
        "and give 2004-c a slug of its own.",
    ]);
  });

  test.each([
    ["a field that can't be so", { kind: "brieff" }],
    ["YAML that can't be read", { kicker: '[x: "' }],
  ])("nowhere, but has %s, is told of that alone", async (_, field) => {
    folder.piece("two", { id: "2004-b", published: "2004", slug: "two", ...field });
    folder.piece(
      "one",
      { id: "2004-a", published: "2004", slug: "one", authors: "[ann]" },
      "See [it](piece:2004-b#p1).",
    );
    expect((await folder.findings()).filter((text) => text.includes("2004-b"))).toEqual([]);
    expect(await folder.findings(false, linksCheck)).toEqual([]);
  });

  test("is missed where another links to it, and no other piece is offered", async () => {
    folder.remove("pieces/two.md");
    folder.piece("one", { id: "2004-a", published: "2004", slug: "one", authors: "[ann]" }, "See [it](piece:2004-b).");
    expect(await folder.findings(true, linksCheck)).toEqual([
      "dangling-piece: There is no piece 2004-b. It was published; the findings on the ledger say what became of it.",
    ]);
  });

  test("back to a draft is an error", async () => {
    folder.piece("two", { id: "2004-b", published: "2004", slug: "two", draft: "true" });
    expect(await folder.findings()).toEqual([
      "unpublished-piece: 2004-b was published and is a draft again, in pieces/two.md.",
    ]);
  });

  test("withdrawn keeps its addresses, and may come back", async () => {
    folder.piece("two", { id: "2004-b", published: "2004", slug: "two", withdrawn: "{date: 2020, reason: Wrong.}" });
    expect(await folder.findings()).toEqual(["unrecorded-address: 3 addresses are not recorded yet."]);
    expect(await folder.record("2020-02-01")).toEqual([
      "/2004/two/\tgone\t2004-b\t\t2020-02-01",
      "/2004/two/index.md\tgone\t2004-b\t\t2020-02-01",
      "/2004/two/index.json\tgone\t2004-b\t\t2020-02-01",
    ]);
    expect(await folder.findings()).toEqual([]);
    folder.piece("two", { id: "2004-b", published: "2004", slug: "two", topics: "[tides]" });
    await folder.record("2020-03-01");
    expect(await folder.findings()).toEqual([]);
  });

  test("withdrawn may be linked to by its passages still, which is a note", async () => {
    folder.piece(
      "one",
      { id: "2004-a", published: "2004", slug: "one", authors: "[ann]" },
      "See [it](piece:2004-b#p1).",
    );
    for (const body of ["Text.", ""]) {
      const withdrawn = { id: "2004-b", published: "2004", slug: "two", withdrawn: "{date: 2020, reason: Wrong.}" };
      folder.piece("two", withdrawn, body);
      expect(await folder.findings(false, linksCheck)).toEqual([
        "past-fragment: 2004-b was withdrawn, and #p1 with it; the link leads to the page that says so.",
      ]);
    }
  });

  test("into another is led there by hand, its files with it", async () => {
    folder.remove("pieces/two.md");
    folder.addByHand(
      ["/2004/two/", "redirect", "/2004/one/", "", "2020-02-01"],
      ["/id/2004-b/", "redirect", "/id/2004-a/", "", "2020-02-01"],
    );
    const [note, ...errors] = await folder.findings();
    const recorded = await folder.record("2020-02-02");
    expect([note, errors]).toEqual([`unrecorded-address: ${recorded.length} addresses are not recorded yet.`, []]);
    expect(recorded.length).toBeGreaterThan(0);
    expect(await folder.findings()).toEqual([]);
    expect(await folder.redirects()).toContain("/2004/two/index.md /2004/one/index.md");
  });
});

describe("an entry of a vocabulary", () => {
  test("that goes is an error, one for its page, feeds and files", async () => {
    folder.write("topics.yaml", "tides:\n  name: Tides\n");
    expect(await folder.findings()).toEqual([
      "lost-address: /topics/ropes/ was published and nothing stands there now.",
    ]);
  });

  test.each([
    ["is wrong itself", "ropes:\n  nam: Ropes\ntides:\n  name: Tides\n"],
    ["is in a vocabulary that can't be read", 'ropes: [x: "\n'],
  ])("that %s is told of there alone", async (_, text) => {
    folder.write("topics.yaml", text);
    expect(await folder.findings()).toEqual([]);
  });

  test("that is renamed is led on by hand, its feeds and files with it", async () => {
    folder.write("topics.yaml", "tides:\n  name: Tides\nrope:\n  name: Rope\n");
    expect((await folder.findings(true)).find((text) => text.startsWith("lost-address"))).toContain(
      "add the line /topics/ropes/<TAB>redirect<TAB>/topics/rope/<TAB><TAB>YYYY-MM-DD",
    );
    folder.addByHand(["/topics/ropes/", "redirect", "/topics/rope/", "", "2020-02-01"]);
    expect(await folder.redirects()).toContain("/topics/ropes/atom.xml /topics/rope/atom.xml");
    await folder.record("2020-02-01");
    expect(await folder.findings()).toEqual([]);
    expect(folder.ledger()).toContain("/topics/ropes/atom.xml\tredirect\t/topics/rope/atom.xml\t\t2020-02-01\n");
  });

  test("that was led on and comes back is a page again by one line, its feeds and files with it", async () => {
    folder.write("topics.yaml", "tides:\n  name: Tides\n");
    folder.addByHand(["/topics/ropes/", "redirect", "/topics/", "", "2020-02-01"]);
    await folder.record("2020-02-01");
    folder.write("topics.yaml", "tides:\n  name: Tides\nropes:\n  name: Ropes\n");
    expect((await folder.findings(true)).filter((text) => text.startsWith("taken-address"))).toEqual([
      "taken-address: /topics/ropes/ belongs to what it leads to, /topics/, and now a page would stand there. " +
        "Give the entry another id; where it is the same entry as before, add the line " +
        "/topics/ropes/<TAB>page<TAB><TAB><TAB>YYYY-MM-DD.",
    ]);
    folder.addByHand(["/topics/ropes/", "page", "", "", "2020-03-01"]);
    const lines = await folder.record("2020-03-01");
    expect(at(lines, "/topics/ropes/atom.xml")).toEqual(["/topics/ropes/atom.xml\tfeed\t\t\t2020-03-01"]);
    expect(await folder.findings()).toEqual([]);
    expect(await folder.redirects()).toEqual([]);
  });

  test("that wrote once keeps the page of an author, and its files", async () => {
    folder.piece("one", { id: "2004-a", published: "2004", slug: "one" }, "First.\n\nSecond.\n\nThird.");
    expect(await folder.findings()).toEqual([]);
  });
});

describe("a redirect", () => {
  test("in a circle is refused", async () => {
    folder.addByHand(
      ["/a/", "redirect", "/b/", "", "2020-02-01"],
      ["/b/", "redirect", "/c/", "", "2020-02-01"],
      ["/c/", "redirect", "/a/", "", "2020-02-01"],
    );
    folder.addByHand(
      ["/d/", "redirect", "/b/", "", "2020-02-01"],
      ["/d/cite.bib", "redirect", "/a/", "", "2020-02-01"],
    );
    const lines = folder.ledger().split("\n");
    const [a, b, c] = ["/a/", "/b/", "/c/"].map((each) => lines.findIndex((line) => line.startsWith(each)) + 1);
    expect(await folder.findings(true)).toEqual([
      [
        `broken-redirect: Redirects lead in a circle: /a/ to /b/ in line ${a}, /b/ to /c/ in line ${b}, /c/ to /a/ in line ${c}.`,
        `Line ${c} closed it. Where that was never published, take it out; otherwise add a line at the end,`,
        "/c/<TAB>redirect<TAB>/ADDRESS/<TAB><TAB>YYYY-MM-DD, with the address of the page that has what stood there.",
      ].join(" "),
    ]);
    folder.addByHand(["/c/", "redirect", "/2004/", "", "2020-02-02"]);
    expect(await folder.findings()).toEqual([]);
  });

  test("to nothing is refused, and to a list by date it isn't", async () => {
    folder.addByHand(["/a/", "redirect", "/b/", "", "2020-02-01"], ["/c/", "redirect", "/2004/", "", "2020-02-01"]);
    expect(await folder.findings()).toEqual(["broken-redirect: /a/ leads to /b/, where nothing stands."]);
  });

  test.each([
    ["/2004", "/archive.csv", "/2004/"],
    ["/2004/one", "/archive.csv", "/2004/one/"],
    ["/archive.csv/x/", "/2004/", "/archive.csv"],
    ["/archive.csv/", "/2004/", "/archive.csv"],
  ])("from %s, where no file can stand beside what is there, is refused", async (from, to, by) => {
    folder.addByHand([from, "redirect", to, "", "2020-02-01"]);
    expect(await folder.findings()).toEqual([
      `taken-address: ${from} can't stand beside ${by}: one would be a file, and the other a folder of the same name.`,
    ]);
  });

  test("from a page without its slash is for hosts only, and fine", async () => {
    folder.addByHand(["/2004/one", "redirect", "/2004/one/", "", "2020-02-01"]);
    expect(await folder.findings()).toEqual([]);
  });

  test("over a page that is published is refused", async () => {
    folder.addByHand(["/topics/ropes/", "redirect", "/topics/tides/", "", "2020-02-01"]);
    expect(await folder.findings()).toEqual([
      "taken-address: /topics/ropes/ belongs to what it leads to, /topics/tides/, and now a page would stand there.",
    ]);
  });
});

describe("passages", () => {
  const rewrite = (body: string) =>
    folder.piece("one", { id: "2004-a", published: "2004", slug: "one", authors: "[ann]" }, body);
  const states = (lines: string[]) =>
    lines.map((line) => line.split("\t").slice(0, 3).join(" ")).map((line) => line.trim());

  test("that are revised are a note, and recorded with all that stand around them", async () => {
    folder.piece(
      "two",
      { id: "2004-b", published: "2004", slug: "two", topics: "[tides]" },
      "The tide came in at noon and the quay was wet.",
    );
    await folder.record("2020-01-02");
    folder.piece(
      "two",
      { id: "2004-b", published: "2004", slug: "two", topics: "[tides]" },
      "The tide came in at ten and the quay was wet.",
    );
    expect(await folder.findings()).toContain("revised-passage: 1 passage was revised since the record.");
    const lines = await folder.record("2020-02-01");
    expect(states(lines).some((line) => /#p\d+r1 passage$/.test(line))).toBe(true);
    expect(states(lines).some((line) => /#p\d+ alias-passage p\d+r1$/.test(line))).toBe(true);
    expect(await folder.findings()).toEqual([]);
    expect(await folder.record("2020-03-01")).toEqual([]);
  });

  test("that are removed are an error in their file until that is recorded, and stay recorded", async () => {
    rewrite("First.\n\nThird.");
    expect(await folder.findings()).toEqual(["lost-passage: #p2 was published and is no longer in the text."]);
    const lines = await folder.record("2020-02-01");
    expect(states(lines)).toEqual([
      "/id/2004-a/#p1 passage",
      "/id/2004-a/#p3 passage",
      "/id/2004-a/#p2 gone-passage p1",
    ]);
    expect(lines.map((line) => line.slice(-10))).toEqual(["2020-01-01", "2020-01-01", "2020-02-01"]);
    expect(await folder.findings()).toEqual([]);
    expect(await folder.record("2020-03-01")).toEqual([]);
  });

  test("in another order are recorded in that order", async () => {
    rewrite("Third.\n\nFirst.\n\nSecond.");
    expect(await folder.findings()).toEqual([]);
    expect(states(await folder.record("2020-02-01"))).toEqual(
      ["p3", "p1", "p2"].map((id) => `/id/2004-a/#${id} passage`),
    );
    expect(await folder.record("2020-03-01")).toEqual([]);
  });
});
