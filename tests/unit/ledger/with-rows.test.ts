import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ledgerOf, toLedger, toPart, type Ledger } from "#archive/ledger/ledger.ts";
import { ledgerName, partOf, type LedgerFile } from "#archive/ledger/parts.ts";
import { fragmentRow, header, printRow, type Row } from "#archive/ledger/row.ts";
import { historiesOf } from "#ledger/merge/histories.ts";
import { folded, withRows } from "#ledger/with-rows.ts";
import { publicationOf } from "#outputs/outputs.ts";
import { fingerprint } from "#passages/fingerprint.ts";
import { newFolder } from "./folder.ts";

const day = "2026-11-29";
const pieces = ["2004-04-06-a", "2004-04-06-b", "1787-a", "notes"];
const addresses = ["/", "/2004/", "/2004-04/", "/topics/nato/", "/2004/one/", "/1787/two/", "/2004/one/cite.bib"];

const since = fc.constantFrom("2024-01-01", "2025-02-28", "2026-11-29");
const print = fc.oneof(
  fc
    .array(fc.stringMatching(/^[A-Za-z ]{1,30}$/), { maxLength: 3 })
    .map((sentences) => fingerprint(sentences.join(" "), sentences)),
  fc.constantFrom("", "disputed.~..AB", "of by hand"),
);
const fragment = fc.oneof(
  fc.record({
    id: fc.constantFrom("p1", "p2", "p3", "p3r1", "p12"),
    kind: fc.constant("passage" as const),
    state: fc.constant("live" as const),
    target: fc.constant(""),
    fingerprint: print,
    since,
  }),
  fc.record({
    id: fc.constantFrom("p2", "p3", "background", "fn-1", "p4a", "way/on", "a=b", "#x", "2024-01-01:"),
    kind: fc.constantFrom("heading" as const, "anchor" as const, "passage" as const),
    state: fc.constantFrom("alias" as const, "gone" as const),
    target: fc.constantFrom("p1", "background", "a>b"),
    fingerprint: print,
    since,
  }),
);
const address: fc.Arbitrary<Row> = fc.oneof(
  fc.record({
    address: fc.constantFrom(...addresses),
    kind: fc.constantFrom("page" as const, "feed" as const),
    target: fc.constant(""),
    fingerprint: fc.constant(""),
    since,
  }),
  fc.record({
    address: fc.constantFrom(...addresses),
    kind: fc.constantFrom("redirect" as const, "list" as const),
    target: fc.constantFrom("/", "/2004/", "/1787/two/"),
    fingerprint: fc.constant(""),
    since,
  }),
);
/** What a record says of a new piece, in the order of the outputs. */
const piece = fc
  .record({
    id: fc.constantFrom(...pieces),
    slug: fc.constantFrom("one", "two"),
    year: fc.constantFrom(2004, 1787),
    since,
  })
  .map(({ id, slug, year, since }): Row[] => {
    const permalink = `/${year}/${slug}/`;
    const row = { target: id, fingerprint: "", since } as const;
    return [
      { ...row, address: permalink, kind: "piece" },
      { ...row, address: `/id/${id}/`, kind: "id", target: permalink },
      { ...row, address: `${permalink}cite.bib`, kind: "file" },
      { ...row, address: `${permalink}index.md`, kind: "file" },
    ];
  });
const texts = fc
  .record({ id: fc.constantFrom(...pieces), fragments: fc.array(fragment, { maxLength: 6 }) })
  .map(({ id, fragments }) => fragments.map((each) => fragmentRow(id, each)));
const record = fc
  .array(
    fc.oneof(
      address.map((row) => [row]),
      piece,
      texts,
    ),
    { maxLength: 8 },
  )
  .map((groups) => groups.flat());
const records = fc.array(record, { maxLength: 4 });

/** A ledger as it was written when each row had a line of its own. */
const oneRowALine = (rows: readonly Row[]): LedgerFile => ({
  file: ledgerName,
  text: `${header}\n${rows.map((row) => `${printRow(row)}\n`).join("")}`,
});
const read = (files: readonly LedgerFile[]) => ledgerOf(files.map(({ file, text }) => toPart(text, file)));
const small = { whole: 0, part: 600 };

/** What a ledger says, whatever its files and lines are. */
function said({ rows, fragments, faults }: Ledger) {
  return {
    faults,
    rows: [...rows.values()].map(printRow).sort(),
    fragments: new Map([...fragments].map(([id, ofPiece]) => [id, [...ofPiece.values()]] as const)),
  };
}

/** Every row that files ever recorded, each once. */
const everRecorded = (files: readonly LedgerFile[]) =>
  new Set(
    files.flatMap(({ text }) => {
      const ofPieces = [...historiesOf(text).values()].flatMap((ofPiece) => [...ofPiece.values()]);
      return ofPieces.flatMap(({ records }) => records.map(({ row }) => printRow(row)));
    }),
  );

describe("a ledger that is divided into parts", () => {
  test("says what the file with one row a line said, and has recorded what that had", () => {
    fc.assert(
      fc.property(records, (records) => {
        const before = oneRowALine(records.flat());
        const parts = withRows([before], [], day, small);
        expect(parts.map(({ file }) => file)).not.toContain(ledgerName);
        expect(said(read(parts))).toEqual(said(toLedger(before.text)));
        expect(everRecorded(parts)).toEqual(everRecorded([before]));
        expect(read(parts).isSealed).toBe(true);
      }),
    );
  });

  test("says the same as one file, whenever it was divided, and is not written anew without need", () => {
    fc.assert(
      fc.property(records, fc.nat(4), (records, after) => {
        let whole: LedgerFile[] = [];
        let parts: LedgerFile[] = [];
        for (const [place, rows] of records.entries()) {
          whole = withRows(whole, rows, day);
          parts = withRows(parts, rows, day, place < after ? undefined : small);
        }
        if (whole.length === 0) return;
        expect(said(read(parts))).toEqual(said(read(whole)));
        expect(withRows(parts, [], "2027-01-01", { ...small, whole: 1_000_000 })).toEqual(parts);
      }),
    );
  });

  test("has each address in one part, and no file that is much larger than it may be", () => {
    fc.assert(
      fc.property(records, (records) => {
        const parts = withRows([oneRowALine(records.flat())], [], day, small);
        for (const { file, text } of parts) {
          const longest = Math.max(...text.split("\n").map((line) => line.length));
          expect(text.length).toBeLessThan(small.part + longest + 300);
          for (const row of toPart(text, file).rows.keys()) expect(file).toMatch(`permalinks/${partOf(row)}.`);
        }
      }),
    );
  });

  test("only has lines added to it", () => {
    fc.assert(
      fc.property(records, record, (records, more) => {
        const before = withRows([], records.flat(), day, small);
        const after = new Map(withRows(before, more, day, small).map(({ file, text }) => [file, text]));
        for (const { file, text } of before) {
          const lines = text.split("\n").filter((line) => !line.startsWith("#\tchecksum"));
          expect(
            after
              .get(file)
              ?.split("\n")
              .slice(0, lines.length - 1),
          ).toEqual(lines.slice(0, -1));
        }
      }),
    );
  });

  test("says the same of different pieces in whatever order they were recorded", () => {
    fc.assert(
      fc.property(record, record, (one, other) => {
        const owners = (rows: readonly Row[]) => new Set(rows.map(({ address }) => address.replace(/#.*/, "")));
        const inBoth = owners(one).intersection(owners(other));
        const others = other.filter(({ address }) => !inBoth.has(address.replace(/#.*/, "")));
        const [ab, ba] = [
          withRows(withRows([], one, day, small), others, day, small),
          withRows(withRows([], others, day, small), one, day, small),
        ];
        expect(said(read(ab))).toEqual(said(read(ba)));
      }),
    );
  });
});

test("a branch that has divided the ledger and one that hasn't keep what both have recorded", () => {
  fc.assert(
    fc.property(records, record, record, (base, ours, theirs) => {
      const before = oneRowALine(base.flat());
      const divided = withRows([before], ours, day, small);
      const other = withRows([before], theirs, day);
      const both = [...other, ...divided];
      expect(read(both).faults).toEqual([
        { of: "merge", file: ledgerName, line: 1, column: 1, message: "The file stands beside the folder permalinks" },
      ]);
      const merged = folded(both, day, small);
      expect(read(merged).faults).toEqual([]);
      expect(everRecorded(merged)).toEqual(everRecorded(both));
      const pages = new Set([...read(divided).rows.keys(), ...read(other).rows.keys()]);
      expect(new Set(read(merged).rows.keys())).toEqual(pages);
    }),
  );
});

describe("a part", () => {
  const rows: Row[] = [
    { address: "/2004/one/", kind: "piece", target: "2004-a", fingerprint: "", since: day },
    { address: "/id/2004-a/", kind: "id", target: "/2004/one/", fingerprint: "", since: day },
    { address: "/about/", kind: "page", target: "", fingerprint: "", since: day },
  ];
  const parts = withRows([], rows, day, small);

  test("has a line for a piece, its id and its files, and what belongs to no year stands apart", () => {
    expect(parts.map(({ file, text }) => [file, text.replace(/[0-9a-f]{16}/, "…").split("\n")])).toEqual([
      [
        "permalinks/pages.tsv",
        [header, `/about/\tpage\t\t\t${day}`, `#\tpart\t2004.tsv\t\t${day}`, `#\tchecksum\t…\t\t${day}`, ""],
      ],
      ["permalinks/2004.tsv", [header, `/2004/one/\tpiece\t2004-a\t/id/\t${day}`, `#\tchecksum\t…\t\t${day}`, ""]],
    ]);
  });

  test.each([0, 1])("that is missing is told of", (place) => {
    const left = parts.filter((_, index) => index !== place);
    expect(read(left).faults.map(({ of, file, message }) => [of, file, message])).toEqual([
      ["missing", "permalinks/pages.tsv", `permalinks/${place === 0 ? "pages" : "2004"}.tsv is missing`],
    ]);
  });

  test("that is full goes on in another file, which counts for more", () => {
    const piece = (target: string): Row => ({ ...(rows[0] as Row), target });
    const files = Array.from({ length: 30 }, (_, index) => piece(`2004-${index}`)).reduce<LedgerFile[]>(
      (files, row) => withRows(files, [row], day, { whole: 0, part: 300 }),
      [],
    );
    expect(files.map(({ file }) => file).slice(0, 3)).toEqual([
      "permalinks/pages.tsv",
      "permalinks/2004.tsv",
      "permalinks/2004.2.tsv",
    ]);
    expect(files.length).toBeGreaterThan(4);
    expect(read(files).rows.get("/2004/one/")?.target).toBe("2004-29");
  });
});

test("a site has the ledger in one file, whether it is in parts or not", async () => {
  const folder = newFolder();
  try {
    folder.piece("one", { id: "2004-a", published: "2004", slug: "one" }, "One.\n\nTwo.");
    await folder.record("2020-01-01");
    await folder.divide();
    const archive = await folder.read();
    const output = publicationOf(archive).outputs.find(({ address }) => address === `/${ledgerName}`);
    const published =
      output?.type === "file" ? await text(Readable.from(await output.content(async () => undefined))) : "";
    const ledger = archive.ledger ?? toLedger("");
    expect(ledger.files).toEqual(["permalinks/pages.tsv", "permalinks/2004.tsv"]);
    expect(said(toLedger(published))).toEqual(said(ledger));
  } finally {
    folder.end();
  }
});
