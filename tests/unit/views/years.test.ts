import { expect, test } from "vitest";
import { groupByYear } from "#views/years.ts";
import { newestFirst } from "#piece/ordering.ts";
import { yearAddress } from "#piece/permalink.ts";
import { toPiece, type Piece } from "#piece/piece.ts";
import { pieceSchema } from "#piece/schema.ts";

function pieces(...dates: string[]): Piece[] {
  return dates
    .map((published, index) => {
      const frontmatter = pieceSchema.parse({
        id: `${published.slice(0, 10)}-${"abcdefgh"[index]}`,
        title: "T",
        published,
      });
      return toPiece(frontmatter, { words: 1, bodyKey: "", version: "0123456789ab", file: "" }, "en");
    })
    .sort(newestFirst);
}

const ids = (some: readonly Piece[]) => some.map(({ id }) => id);

test("pieces stand by year and month, latest first, with those of no month at the end of their year", () => {
  const years = groupByYear(
    pieces("2004-04-06", "2004", "2004-12-01T10:00Z", "1787", "2004-04", "2004-04-07", "2005-01-01"),
  );
  expect(years.map((year) => ({ ...year, pieces: ids(year.pieces) }))).toMatchObject([
    { year: 2005, pieces: ["2005-01-01-g"] },
    { year: 2004, pieces: ["2004-12-01-c", "2004-04-07-f", "2004-04-06-a", "2004-04-e", "2004-b"] },
    { year: 1787, pieces: ["1787-d"] },
  ]);
  expect(years[1]?.months.map(({ month, pieces: ofMonth }) => [month, ids(ofMonth)])).toEqual([
    [12, ["2004-12-01-c"]],
    [4, ["2004-04-07-f", "2004-04-06-a", "2004-04-e"]],
    [0, ["2004-b"]],
  ]);
  expect(years[1]?.months.map(({ name }) => name)).toEqual(["December 2004", "April 2004", "2004, no month given"]);
  expect(years[2]?.months).toMatchObject([{ year: 1787, month: 0, name: "1787, no month given" }]);
});

test("a piece without a month stands at the end also where it comes from January", () => {
  const [year] = groupByYear(pieces("2004-01-01", "2004"));
  expect(year?.months.map(({ month }) => month)).toEqual([1, 0]);
});

test("a piece stands in the month printed on it, whatever UTC says", () => {
  const [year] = groupByYear(pieces("2004-05-01T00:30+02:00"));
  expect(year?.months.map(({ month }) => month)).toEqual([5]);
});

test("an archive without pieces has no years", () => {
  expect(groupByYear([])).toEqual([]);
});

test("a year's address has four digits", () => {
  expect(yearAddress(2004)).toBe("/2004/");
  expect(yearAddress(44)).toBe("/0044/");
});
