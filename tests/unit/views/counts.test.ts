import { expect, test } from "vitest";
import { countByYear, greatest } from "#views/counts.ts";
import { datedPieces } from "../archive/dated-pieces.ts";

test("each year with pieces is counted once, oldest first, whatever the precision of the dates", () => {
  expect(countByYear(datedPieces("2004", "1787-10", "2004-04-06", "2004-12-31T23:30-05:00", "2001-01-01"))).toEqual([
    { year: 1787, count: 1 },
    { year: 2001, count: 1 },
    { year: 2004, count: 3 },
  ]);
  expect(countByYear([])).toEqual([]);
});

test("the greatest is the first of equals", () => {
  const counts = [
    { year: 1, count: 2 },
    { year: 2, count: 5 },
    { year: 3, count: 5 },
  ];
  expect(greatest(counts)).toBe(counts[1]);
  expect(greatest([])).toBeUndefined();
});
