import fc from "fast-check";
import { expect, test } from "vitest";
import type { Piece } from "#piece/piece.ts";
import { countsOf, facetCounts, rowsChosen } from "#search/client/facts/counts.ts";
import { daysOf } from "#search/client/facts/days.ts";
import { histogramOf } from "#search/client/facts/histogram.ts";
import { intersect, not, rowsBetween, rowsWith, union, without, type Rows } from "#search/client/facts/rows.ts";
import { archives, factsOf } from "./made-pieces.ts";

/** What a piece has in each column, said anew. */
const naive: Record<string, (piece: Piece) => string[]> = {
  kind: ({ kind }) => (kind === undefined ? [] : [kind]),
  topic: ({ topics }) => topics,
  region: ({ regions }) => regions,
  place: ({ place, places }) => (place === undefined ? places : [place, ...places]),
  person: ({ people }) => people,
  organisation: ({ organisations }) => organisations,
  author: ({ authors }) => authors,
  series: ({ series }) => (series ? [series.id] : []),
  language: ({ lang }) => [lang],
};

const columns = Object.keys(naive);
const has = (piece: Piece, column: string, values: readonly string[]) =>
  (naive[column]?.(piece) ?? []).some((value) => values.includes(value));
const passes = (piece: Piece, chosen: Record<string, string[]>, but?: string) =>
  Object.entries(chosen).every(
    ([column, values]) => column === but || values.length === 0 || has(piece, column, values),
  );

/** Texts of equal length compare as the days that they name. */
const mayLieBetween = (piece: Piece, from: string, to: string) => {
  const [start = "", end = start] = piece.published.text.replaceAll(/[~?]/g, "").split("/");
  const [year, month = ""] = end.split("-");
  const last = { 4: `${year}-12-31`, 7: `${year}-${month}-${lastDay(Number(year), Number(month))}` }[end.length] ?? end;
  return `${start}-01-01`.slice(0, 10) <= to && last >= from;
};
const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

const bytes = (pieces: readonly Piece[], test: (piece: Piece) => boolean): Rows =>
  Uint8Array.from(pieces, (piece) => (test(piece) ? 1 : 0));
const chosenValues = fc.dictionary(fc.constantFrom(...columns), fc.subarray(["a", "b", "c", "analysis", "ru", "gone"]));
const date = fc
  .date({ min: new Date("1997-11-01"), max: new Date("2003-02-01"), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

test("every column is there, in the order in which filters are offered", () => {
  const ids = factsOf([]).facets.map(({ id }) => id);
  expect(ids.filter((id) => Object.hasOwn(naive, id))).toEqual(columns);
});

test("a row is found by its result's id", () => {
  fc.assert(
    fc.property(archives, (pieces) => {
      const facts = factsOf(pieces);
      expect(facts.size).toBe(pieces.length);
      expect(pieces.map(({ permalink }) => facts.rowOf(`en_${permalink}`))).toEqual([...pieces.keys()]);
    }),
  );
});

test("a range of days shows what may lie in it", () => {
  fc.assert(
    fc.property(archives, date, date, (pieces, a, b) => {
      const [from, to] = a < b ? [a, b] : [b, a];
      const rows = rowsBetween(factsOf(pieces), daysOf(from).first, daysOf(to).last);
      expect(rows).toEqual(bytes(pieces, (piece) => mayLieBetween(piece, from, to)));
    }),
  );
});

test("filters and counts are those of the pieces themselves", () => {
  fc.assert(
    fc.property(archives, chosenValues, fc.array(fc.boolean(), { minLength: 40 }), (pieces, chosen, coins) => {
      const facts = factsOf(pieces);
      const matching = bytes(pieces, (piece) => coins[pieces.indexOf(piece)] === true);
      expect(rowsChosen(facts, chosen)).toEqual(bytes(pieces, (piece) => passes(piece, chosen)));
      const counts = facetCounts(facts, matching, chosen);
      for (const column of facts.facets) {
        const expected = column.values.map(
          ({ id }) =>
            pieces.filter(
              (piece, row) => matching[row] === 1 && passes(piece, chosen, column.id) && has(piece, column.id, [id]),
            ).length,
        );
        expect([...(counts[column.id] ?? [])], column.id).toEqual(expected);
        const anyOf = chosen[column.id] ?? [];
        expect(rowsWith(facts, column, anyOf)).toEqual(bytes(pieces, (piece) => has(piece, column.id, anyOf)));
      }
    }),
  );
});

test("a column lists the values that some piece has, each with a name", () => {
  fc.assert(
    fc.property(archives, (pieces) => {
      const facts = factsOf(pieces);
      for (const { id, values } of facts.facets) {
        const used = new Set(pieces.flatMap((piece) => naive[id]?.(piece) ?? []));
        expect(values.map((value) => value.id)).toEqual([...used].sort());
        expect(values.every(({ name }) => name !== "")).toBe(true);
      }
    }),
  );
});

test("the bins of a histogram lie end to end, have each row once, and promise no more than their range shows", () => {
  fc.assert(
    fc.property(archives, fc.array(fc.boolean(), { minLength: 40 }), (pieces, coins) => {
      const facts = factsOf(pieces);
      const rows = bytes(pieces, (piece) => coins[pieces.indexOf(piece)] === true);
      const bins = histogramOf(facts, rows);
      const size = (rows: Uint8Array) => rows.reduce((sum, byte) => sum + byte, 0);
      expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(size(rows));
      for (const { from, to, count } of bins)
        expect(size(intersect(rows, rowsBetween(facts, from, to)))).toBeGreaterThanOrEqual(count);
      expect(bins.slice(1).map(({ from }) => from)).toEqual(bins.slice(0, -1).map(({ to }) => to + 1));
      const ends = [bins[0], bins.at(-1)].map((bin) => (bin?.count ?? 1) > 0);
      expect(ends).toEqual([true, true]);
      const inBins = rowsBetween(facts, bins[0]?.from ?? 0, bins.at(-1)?.to ?? -1);
      expect(without(rows, inBins)).toEqual(new Uint8Array(pieces.length));
    }),
  );
});

test("sets of rows obey the laws of sets", () => {
  const sets = fc
    .array(fc.tuple(fc.boolean(), fc.boolean()))
    .map((pairs) => [0, 1].map((at) => Uint8Array.from(pairs, (pair) => (pair[at] === true ? 1 : 0))));
  fc.assert(
    fc.property(sets, ([a = new Uint8Array(), b = new Uint8Array()]) => {
      const each = (of: (inA: boolean, inB: boolean) => boolean) =>
        a.map((byte, row) => (of(byte === 1, b[row] === 1) ? 1 : 0));
      expect(intersect(a, b)).toEqual(each((inA, inB) => inA && inB));
      expect(union(a, b)).toEqual(each((inA, inB) => inA || inB));
      expect(without(a, b)).toEqual(each((inA, inB) => inA && !inB));
      expect(not(a)).toEqual(each((inA) => !inA));
    }),
  );
});

test("counts of all rows are those of the column", () => {
  fc.assert(
    fc.property(archives, (pieces) => {
      const facts = factsOf(pieces);
      const all = new Uint8Array(pieces.length).fill(1);
      for (const column of facts.facets)
        expect(countsOf(column, all).reduce((sum, count) => sum + count, 0)).toBe(column.rows.length);
    }),
  );
});
