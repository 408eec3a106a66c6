import { expect, test } from "vitest";
import { fragmentsOf, recordedAuthors, toLedger } from "#archive/ledger/ledger.ts";
import { header, printRow, type Row } from "#archive/ledger/row.ts";

const row = (address: string, kind: Row["kind"], more: Partial<Row> = {}): Row => ({
  address,
  kind,
  target: "",
  fingerprint: "",
  since: "2026-11-24",
  ...more,
});
const printed = (rows: readonly Row[]) => rows.map((row) => `${printRow(row)}\n`).join("");
const ledgerOf = (...rows: Row[]) => toLedger(`${header}\n${printed(rows)}`);

const faultsOf = (text: string) =>
  toLedger(text).faults.map(({ line, column, message }) => `${line}:${column} ${message}`);

test("a later row supersedes an earlier one of the same address, and each knows its line", () => {
  const ledger = ledgerOf(
    row("/2004/a/", "piece", { target: "2004-a" }),
    row("/topics/", "page"),
    row("/2004/a/", "redirect", { target: "/2004/b/" }),
  );
  expect(ledger.faults).toEqual([]);
  expect(ledger.rows.get("/2004/a/")).toEqual({
    ...row("/2004/a/", "redirect", { target: "/2004/b/" }),
    file: "permalinks.tsv",
    line: 4,
  });
  expect(ledger.rows.size).toBe(2);
});

test("what is printed is read back, and live fragments come in the order of their latest record", () => {
  const fragment = (id: string, kind: Row["kind"], target = "") =>
    row(`/id/2004-a/#${id}`, kind, { target, fingerprint: `of ${id}` });
  const ledger = ledgerOf(
    fragment("p1", "passage"),
    fragment("p2", "passage"),
    fragment("way/on", "heading"),
    fragment("p1", "alias-passage", "p1r1"),
    fragment("p2", "passage"),
    fragment("p1r1", "passage"),
    fragment("fn-1", "gone-anchor", "p2"),
  );
  expect(ledger.faults).toEqual([]);
  expect(fragmentsOf(ledger, "2004-a").map(({ id, kind, state, target }) => [id, kind, state, target])).toEqual([
    ["way/on", "heading", "live", ""],
    ["p2", "passage", "live", ""],
    ["p1r1", "passage", "live", ""],
    ["p1", "passage", "alias", "p1r1"],
    ["fn-1", "anchor", "gone", "p2"],
  ]);
  expect(fragmentsOf(ledger, "2004-a")[1]).toMatchObject({ fingerprint: "of p2", since: "2026-11-24" });
  expect(fragmentsOf(ledger, "2004-b")).toEqual([]);
  expect(fragmentsOf(undefined, "2004-a")).toEqual([]);
});

test("people with a page as authors are known by it", () => {
  const ledger = ledgerOf(
    row("/authors/ann/", "page"),
    row("/authors/ann/feed.xml", "feed"),
    row("/people/bob/", "page"),
    row("/authors/", "page"),
  );
  expect([...recordedAuthors(ledger)]).toEqual(["ann"]);
});

test("a ledger of its header alone says nothing, and is sound with or without the last line break", () => {
  for (const text of [header, `${header}\n`]) {
    const { rows, fragments, faults } = toLedger(text);
    expect([rows.size, fragments.size, faults]).toEqual([0, 0, []]);
  }
});

const headless = "1:1 The first line must be address, kind, target, fingerprint, since, with tabs between";

test.each([
  ["an empty file", "", ["1:1 The file is empty"]],
  ["a file of a line break", "\r\n", ["1:1 The file is empty"]],
  ["another first line", "/a/\tpage\t\t\t2026-11-24\n", [headless]],
  ["a first line of another encoding", `\uFFFD\uFFFD${header}\n`, [headless]],
  ["too few columns", `${header}\r\n/a/\tpage\r\n`, ["2:5 The line has 2 columns instead of 5"]],
  ["too many columns", `${header}\n/a/\tpage\t\t\t2026-11-24\tx\n`, ["2:12 The line has 6 columns instead of 5"]],
  ["an empty line", `${header}\n\n/a/\tpage\t\t\t2026-11-24\n`, ["2:1 The line has 1 column instead of 5"]],
  ["an unknown kind", `${header}\n/a/\tpgae\t\t\t2026-11-24\n`, ['2:5 "pgae" is not a kind of address']],
  [
    "an address without a slash",
    `${header}\na/\tpage\t\t\t2026-11-24\n`,
    ['2:1 "a/" is not a valid address: it doesn\'t begin with a slash'],
  ],
  [
    "a fragment of a page",
    `${header}\n/a/#p1\tpage\t\t\t2026-11-24\n`,
    ['2:1 "/a/#p1" is not a valid address: it has the character #'],
  ],
  [
    "a passage without an id",
    `${header}\n/id/a/\tpassage\t\t\t2026-11-24\n`,
    ['2:1 "/id/a/" is not an address of the kind passage'],
  ],
  ["a piece without an id", `${header}\n/a/\tpiece\t\t\t2026-11-24\n`, ["2:11 The id of the piece is missing"]],
  [
    "a redirect to no address",
    `${header}\n/a/\tredirect\tb\t\t2026-11-24\n`,
    ['2:14 "b" is not a valid target: it doesn\'t begin with a slash'],
  ],
  [
    "an address outside the site",
    `${header}\n/../../pwned.md\tredirect\t/2004/f/index.md\t\t2026-11-24\n`,
    ['2:1 "/../../pwned.md" is not a valid address: it has the part .., which begins or ends with a full stop'],
  ],
  [
    "a target outside the site",
    `${header}\n/a.md\tredirect\t/%2e%2e/secret.md\t\t2026-11-24\n`,
    ['2:16 "/%2e%2e/secret.md" is not a valid target: it has the character %'],
  ],
  [
    "an id outside the folder of ids",
    `${header}\n/id/../\tid\t/a/\t\t2026-11-24\n/2004/\tid\t/a/\t\t2026-11-24\n`,
    [
      '2:1 "/id/../" is not a valid address: it has the part .., which begins or ends with a full stop',
      '3:1 "/2004/" is not an address of the kind id',
    ],
  ],
  ["a piece that is a path", `${header}\n/a/\tpiece\t../b\t\t2026-11-24\n`, ['2:11 "../b" is not the id of a piece']],
  [
    "a passage of a path, and one that leads to no id",
    `${header}\n/id/../#p1\tpassage\t\t\t2026-11-24\n/id/a/#p1\tgone-passage\tp 1\t\t2026-11-24\n`,
    ['2:1 "/id/../#p1" is not an address of the kind passage', '3:24 "p 1" is not the id of a fragment'],
  ],
  [
    "a control character",
    `${header}\n/a\u001B[2J/\tpage\t\t\t2026-11-24\n`,
    ['2:1 "/a\u001B[2J/" is not a valid address: it has the character U+001B'],
  ],
  [
    "an id that leads to a file",
    `${header}\n/id/a/\tid\t/a.md\t\t2026-11-24\n`,
    ['2:11 "/a.md" is not a valid target: it doesn\'t end with a slash'],
  ],
  [
    "an alias of nothing",
    `${header}\n/id/a/#p1\talias-passage\t\t\t2026-11-24\n`,
    ["2:25 An alias must name the fragment that it leads to"],
  ],
  [
    "a day that doesn't exist",
    `${header}\n/a/\tpage\t\t\t2026-02-30\n`,
    ['2:12 "2026-02-30" is not a day, such as 2004-04-06'],
  ],
  [
    "a file that ends in the middle of a day",
    `${header}\n/a/\tpage\t\t\t2026-02`,
    ['2:12 The last line is incomplete: "2026-02" is not a day, such as 2004-04-06'],
  ],
  [
    "a file that ends in the middle of a line",
    `${header}\n/a/\tpage\t\t\t2026-02-20\n/b/\tpa`,
    ["3:5 The last line is incomplete: the line has 2 columns instead of 5"],
  ],
  [
    "a file that ends in the middle of a line break",
    `${header}\r\n/a/\tpage\t\t\t2026-02-20\r`,
    ['2:12 The last line is incomplete: "2026-02-20\r" is not a day, such as 2004-04-06'],
  ],
])("%s is told with its place", (_, text, faults) => {
  expect(faultsOf(text)).toEqual(faults);
});

test.each([
  ["as on Windows", "\r\n"],
  ["some so and some so", "\n/b/\tpage\t\t\t2026-11-24\r\n"],
])("lines that end %s are read, with a byte order mark before them", (_, lineEnd) => {
  const { rows, faults } = toLedger(`\uFEFF${header}${lineEnd}/a/\tpage\t\t\t2026-11-24${lineEnd}`);
  expect(faults).toEqual([]);
  expect(rows.get("/a/")).toMatchObject({ since: "2026-11-24" });
});

test("all faults are told at once, and the rows between them are read", () => {
  const text = `${header}\nx\n/a/\tpage\t\t\t2026-11-24\n/b/\tpage\t\t\tsoon\n`;
  expect(faultsOf(text)).toEqual([
    "2:1 The line has 1 column instead of 5",
    '4:12 "soon" is not a day, such as 2004-04-06',
  ]);
  expect([...toLedger(text).rows.keys()]).toEqual(["/a/"]);
});

test("150,000 rows are read", () => {
  const rows = Array.from({ length: 150_000 }, (_, index) =>
    row(`/id/2004-${index % 10_000}/#p${index}`, "passage", { fingerprint: "0123abcd.abcdefghijklmnopqrstuvwxyz" }),
  );
  const text = `${header}\n${printed(rows)}`;
  expect(toLedger(text).fragments.size).toBe(10_000);
});
