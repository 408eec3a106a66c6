import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

const command = join(import.meta.dirname, "../../../src/cli/ledger.ts");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dateline-"));
  write("site.yaml", "name: A\n");
  piece("one");
});
afterEach(() => rmSync(folder, { recursive: true }));

const ledger = () => join(folder, "content/permalinks.tsv");

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, "content", file)), { recursive: true });
  writeFileSync(join(folder, "content", file), text);
}

function piece(slug: string, body = "The tide came in.\n\nThe quay was wet."): void {
  write("pieces/one.md", `---\nid: 2004-04-06-a\ntitle: One\nslug: ${slug}\npublished: 2004-04-06\n---\n\n${body}\n`);
}

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { cwd: folder, encoding: "utf8" });
  return { status, stdout, stderr };
}

test("a life of an archive: begun, unchanged, renamed and shortened, each with its account", () => {
  expect(run("--dry-run").stdout).toMatch(
    /^Would be recorded in permalinks\.tsv: \d+ new addresses, 2 new passages and headings\.\n$/,
  );
  expect(existsSync(ledger())).toBe(false);
  expect(run()).toMatchObject({ status: 0, stderr: "" });
  const begun = readFileSync(ledger(), "utf8");
  const since = new Set(
    begun
      .trimEnd()
      .split("\n")
      .slice(1)
      .map((line) => line.slice(-10)),
  );
  expect(since.size).toBe(1);
  expect(Math.abs(Date.parse([...since][0] ?? "") - Date.now())).toBeLessThan(2 * 86_400_000);

  expect(run()).toEqual({ status: 0, stdout: "permalinks.tsv is complete.\n", stderr: "" });
  expect(readFileSync(ledger(), "utf8")).toBe(begun);

  writeFileSync(ledger(), `${begun.split("\n#")[0]}\n`);
  expect(run().stdout).toBe("permalinks.tsv is complete; a checksum was added.\n");
  expect(readFileSync(ledger(), "utf8")).toBe(begun);

  piece("first");
  expect(run().stdout).toBe(
    "Recorded in permalinks.tsv: 6 new addresses, 6 redirects, 1 id that leads elsewhere now.\n  /2004/one/ leads to /2004/first/\n",
  );
  piece("first", "The tide came in.");
  expect(run().stdout).toBe("Recorded in permalinks.tsv: 1 removed passage or heading.\n");
  piece("first", "The spring tide came in at last.\n\nThe quay was wet.\n\nNobody saw it.");
  expect(run().stdout).toBe(
    "Recorded in permalinks.tsv: 1 new passage or heading, 1 restored passage or heading, 1 revised passage or heading.\n",
  );
  const rows = begun.split("\n#")[0] ?? "";
  expect(readFileSync(ledger(), "utf8").startsWith(rows)).toBe(true);
  expect(readdirSync(join(folder, "content")).toSorted()).toEqual(["permalinks.tsv", "pieces", "site.yaml"]);
});

test("a ledger that is too large for one file is divided into parts, which is said once", () => {
  run();
  const old = Array.from({ length: 25_000 }, (_, index) =>
    [`/${1900 + (index % 50)}/old-${index}/`, "redirect", "/2004/one/", "", "2024-01-01"].join("\t"),
  );
  writeFileSync(ledger(), `${readFileSync(ledger(), "utf8").split("\n#")[0]}\n${old.join("\n")}\n`);
  const { status, stdout } = run();
  expect(status).toBe(0);
  expect(stdout).toMatch(
    /^permalinks\.tsv is complete; a checksum was added\.\npermalinks\.tsv \([\d,]+ KB\) is too large for one file: all its rows are in the 52 files of permalinks\/ \([\d,]+ KB\) now, and it was removed\.\n$/,
  );
  expect(readdirSync(join(folder, "content")).toSorted()).toEqual(["permalinks", "pieces", "site.yaml"]);
  expect(run()).toEqual({ status: 0, stdout: "permalinks/ is complete.\n", stderr: "" });
  piece("first");
  expect(run().stdout).toContain("Recorded in permalinks/: 6 new addresses, 6 redirects");
  expect(readFileSync(join(folder, "content/permalinks/2004.tsv"), "utf8")).toContain(
    "\n/2004/one/\tredirect\t/2004/first/",
  );
});

test("what can't be mended is refused, and nothing is written", () => {
  run();
  const before = readFileSync(ledger(), "utf8");
  rmSync(join(folder, "content/pieces/one.md"));
  write("pieces/two.md", "---\nid: 2004-04-06-b\ntitle: Two\npublished: 2004-04-06\n---\n\nText.\n");
  const { status, stdout, stderr } = run();
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toContain("error lost-piece permalinks.tsv:");
  expect(stderr).toMatch(/\nNothing was recorded\.\n$/);
  expect(readFileSync(ledger(), "utf8")).toBe(before);
});

test("two branches with a piece of one day each are merged by the one command that the check names", () => {
  run();
  const base = readFileSync(ledger(), "utf8").split("\n#")[0] ?? "";
  const begin = (slug: string) =>
    write(
      `pieces/${slug}.md`,
      `---\nid: 2004-04-07-a\ntitle: ${slug}\nslug: ${slug}\npublished: 2004-04-07\n---\n\nWords of ${slug}.\n`,
    );
  const sides = ["west", "east"].map((slug) => {
    write("permalinks.tsv", `${base}\n`);
    begin(slug);
    run();
    rmSync(join(folder, `content/pieces/${slug}.md`));
    return readFileSync(ledger(), "utf8").slice(base.length + 1);
  });
  begin("west");
  begin("east");
  write("permalinks.tsv", `${base}\n<<<<<<< HEAD\n${sides[0]}=======\n${sides[1]}>>>>>>> other\n`);
  const merged = readFileSync(ledger(), "utf8");

  expect(run().stderr).toMatch(/merged-ledger permalinks\.tsv:[^]*\n {2}Run `npm run ledger -- --merge`, which keeps/);
  expect(run("--merge", "--dry-run").stdout).toBe(
    [
      "Would keep the records of both branches.",
      "  pieces/west.md would get the id 2004-04-07-b, because pieces/east.md keeps 2004-04-07-a. /id/2004-04-07-a/ would lead only to that one: links meant for the other would need /id/2004-04-07-b/.",
      "",
    ].join("\n"),
  );
  expect(readFileSync(ledger(), "utf8")).toBe(merged);
  expect(run("--merge")).toEqual({
    status: 0,
    stdout: [
      "Kept the records of both branches.",
      "  pieces/west.md has the id 2004-04-07-b now, because pieces/east.md keeps 2004-04-07-a. /id/2004-04-07-a/ leads only to that one: links meant for the other need /id/2004-04-07-b/.",
      "permalinks.tsv is complete.",
      "",
    ].join("\n"),
    stderr: "",
  });
  const check = spawnSync(process.execPath, [join(command, "../check.ts"), "--content", "content"], {
    cwd: folder,
    encoding: "utf8",
  });
  expect([check.status, check.stdout]).toEqual([0, "3 pieces of content checked; nothing found.\n"]);
});

test("--merge without a merge says what it did", () => {
  run();
  expect(run("--merge").stdout).toMatch(/^No merge was pending\.\n/);
  write("pieces/two.md", "---\nid: 2004-04-06-a\ntitle: Two\npublished: 2004-04-06\n---\n\nText.\n");
  expect(run("--merge", "--dry-run").stdout).toMatch(/^Would resolve 1 duplicate id\.\n/);
  expect(run("--merge").stdout).toMatch(/^Resolved 1 duplicate id\.\n {2}pieces\/two\.md has the id 2004-04-06-b now/);
});

test("a merge is refused where other files have errors, and nothing is written", () => {
  run();
  write("pieces/two.md", "---\nid: 2004-04-06-a\ntitle: Two\nkind: rumour\npublished: 2004-04-06\n---\n\nText.\n");
  const { status, stderr } = run("--merge");
  expect(status).toBe(1);
  expect(stderr).toMatch(/error unknown-id pieces\/two\.md:4:7[^]*\nNothing was merged\.\n$/);
  expect(readFileSync(join(folder, "content/pieces/two.md"), "utf8")).toContain("id: 2004-04-06-a");
});

test("--help explains every option, and a wrong command line exits 2", () => {
  expect(run("--help").stdout).toMatch(/--content DIR[^]*--merge[^]*--dry-run/);
  expect(run("--date", "2004-04-06").status).toBe(2);
  expect(existsSync(ledger())).toBe(false);
});

test("nothing is added to a ledger that was cut off", () => {
  run();
  const cut = readFileSync(ledger(), "utf8").slice(0, -20);
  writeFileSync(ledger(), cut);
  piece("first");
  const { status, stderr } = run();
  expect(status).toBe(1);
  expect(stderr).toMatch(/^error broken-ledger permalinks\.tsv:\d+:\d+\n {2}The last line is incomplete: /);
  expect(readFileSync(ledger(), "utf8")).toBe(cut);
});

test("a change is told to lack its day when it is recorded", () => {
  run();
  piece("one", "The tide came in.");
  const { status, stderr } = run();
  expect(status).toBe(0);
  expect(stderr).toContain("note unsaid-revision pieces/one.md:2:1");
});
