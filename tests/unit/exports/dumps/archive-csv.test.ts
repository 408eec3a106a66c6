import fc from "fast-check";
import papaparse from "papaparse";
import { expect, test } from "vitest";
import { archiveCsv } from "#exports/dumps/archive-csv.ts";
import { columns } from "#exports/dumps/columns.ts";
import type { Piece } from "#piece/piece.ts";
import { archive, fields, piece } from "../recorded-pieces.ts";

function rowsOf(...pieces: Piece[]): Record<string, string>[] {
  const { data, errors } = papaparse.parse<Record<string, string>>(archiveCsv(pieces, archive), {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}

test("the table has a row for each piece, and every column has a name of its own", () => {
  const rows = rowsOf(piece(fields), piece({ id: "2003-a" }));
  expect(rows.map(({ id }) => id)).toEqual(["2004-04-06-a", "2003-a"]);
  expect(rows[0]).toMatchObject({ authors: "The Desk", part: "2", topics: "Tides", words: "3", revised: "2005-01" });
  expect(rows[1]).toMatchObject({ authors: "", part: "", revised: "", rights: "© Quay" });
  expect(Object.keys(rows[0] ?? {})).toEqual(columns.map(({ name }) => name));
});

test.each(["1754/1763", "1787-10-27/1788-05~", "1754?", "1754%"])("the date %s is in it as it is", (published) => {
  expect(rowsOf(piece({ published }))[0]?.["published"]).toBe(published);
});

test("what reuse keeps back isn't in it", () => {
  expect(rowsOf(piece({ ...fields, reuse: "none" }))[0]).toMatchObject({ summary: "", topics: "", words: "" });
});

test.each(["=1+1", "+1", "-1", "@a"])("a spreadsheet doesn't run %s", (title) => {
  expect(rowsOf(piece({ title }))[0]?.["title"]).toBe(`'${title}`);
});

test("whatever a title and a summary hold, the table gives them back", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: fc.constantFrom(...",;\"'\n\t= é") })),
      (given) => {
        const title = `.${given.replaceAll(/[\r\n]/g, " ")}.`;
        const summary = `.${given}.`;
        expect(rowsOf(piece({ title, summary }))[0]).toMatchObject({ title, summary });
      },
    ),
  );
});
