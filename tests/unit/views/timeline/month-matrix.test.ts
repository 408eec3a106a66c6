import { expect, test } from "vitest";
import { monthMatrix } from "#views/timeline/month-matrix.ts";
import { datedPieces } from "../../archive/dated-pieces.ts";

const dates = [
  ...["2004", "2004-04", "2004-04-06", "2004-04-07", "2004-04-08", "2004-04-09", "2004-12-31"],
  ...["2001-01-05", "1787", "1787", "1787-10"],
];

test("years that have pieces are rows, oldest first, with the pieces of no month counted apart", () => {
  const { rows, earlier } = monthMatrix(datedPieces(...dates), 100);
  expect(earlier).toBe(0);
  const filled = rows.map(({ months, ...row }) => ({
    ...row,
    months: months.filter(({ count }) => count > 0).map(({ month, count }) => [month, count]),
  }));
  expect(filled).toEqual([
    { year: 1787, withoutMonth: 2, total: 3, months: [[10, 1]] },
    { year: 2001, withoutMonth: 0, total: 1, months: [[1, 1]] },
    {
      year: 2004,
      withoutMonth: 1,
      total: 7,
      months: [
        [4, 5],
        [12, 1],
      ],
    },
  ]);
  for (const row of rows) {
    expect(row.months.map(({ month }) => month)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(row.total).toBe(row.months.reduce((sum, { count }) => sum + count, row.withoutMonth));
  }
});

test("shades go by fifths of the greatest month, and none is without a shade", () => {
  const { rows } = monthMatrix(datedPieces(...dates), 100);
  const april = rows[2]?.months[3];
  expect(april).toEqual({ month: 4, count: 5, shade: 5 });
  expect(rows[2]?.months.map(({ shade }) => shade)).toEqual([0, 0, 0, 5, 0, 0, 0, 0, 0, 0, 0, 1]);
});

test("where room is short the latest years stay and the others are counted", () => {
  const years = (room: number) => {
    const { rows, earlier } = monthMatrix(datedPieces(...dates), room);
    return [rows.map(({ year }) => year), earlier];
  };
  expect(years(12)).toEqual([[2001, 2004], 1]);
  expect(years(11)).toEqual([[2004], 2]);
  expect(years(1)).toEqual([[2004], 2]);
});

test("an archive without pieces has no rows", () => {
  expect(monthMatrix([], 100)).toEqual({ rows: [], earlier: 0 });
});
