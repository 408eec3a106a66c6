import fc from "fast-check";
import { expect, test } from "vitest";
import { isImpossible, rangeOf, rangeWithin } from "#search/client/query/date-range.ts";
import { parseQuery } from "#search/client/query/parse.ts";
import type { DateBound } from "#search/client/query/query.ts";

/** The day's number since 1970-01-01, counted without dates of the language: Gregorian cycles of 400 years. */
function dayNumber(year: number, month: number, day: number): number {
  const shifted = month > 2 ? year : year - 1;
  const cycle = Math.floor(shifted / 400);
  const inCycle = shifted - cycle * 400;
  const inYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return cycle * 146_097 + inCycle * 365 + Math.floor(inCycle / 4) - Math.floor(inCycle / 100) + inYear - 719_468;
}

test.each<[DateBound, string, number | undefined, number | undefined]>([
  ["from", "1970", 0, undefined],
  ["to", "1970-01-01", undefined, 0],
  ["after", "1999", dayNumber(2000, 1, 1), undefined],
  ["after", "2004-12", dayNumber(2005, 1, 1), undefined],
  ["after", "2004-02-28", dayNumber(2004, 2, 29), undefined],
  ["after", "1900-02-28", dayNumber(1900, 3, 1), undefined],
  ["after", "2004-12-31", dayNumber(2005, 1, 1), undefined],
  ["before", "2004", undefined, dayNumber(2003, 12, 31)],
  ["before", "2004-05", undefined, dayNumber(2004, 4, 30)],
  ["before", "2004-03-01", undefined, dayNumber(2004, 2, 29)],
  ["from", "2004-05", dayNumber(2004, 5, 1), undefined],
  ["from", "2004-05-06", dayNumber(2004, 5, 6), undefined],
  ["to", "2004", undefined, dayNumber(2004, 12, 31)],
  ["to", "2004-05", undefined, dayNumber(2004, 5, 31)],
  ["to", "2000-02", undefined, dayNumber(2000, 2, 29)],
  ["from", "0001", -719_162, undefined],
  ["to", "0099", undefined, dayNumber(99, 12, 31)],
  ["before", "1582-10-15", undefined, dayNumber(1582, 10, 14)],
  ["after", "9999", dayNumber(10_000, 1, 1), undefined],
])("%s:%s", (bound, date, first, last) => {
  expect(rangeOf({ bound, date })).toEqual({ first, last });
});

test("before and from, and to and after, part all days between them, in whole numbers", () => {
  const dates = fc
    .record({
      year: fc.integer({ min: 1, max: 9999 }),
      month: fc.integer({ min: 1, max: 12 }),
      parts: fc.nat({ max: 2 }),
    })
    .map(({ year, month, parts }) =>
      [String(year).padStart(4, "0"), String(month).padStart(2, "0"), "28"].slice(0, parts + 1).join("-"),
    );
  fc.assert(
    fc.property(dates, (date) => {
      const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
      const { first } = rangeOf({ bound: "from", date });
      const { last = Number.NaN } = rangeOf({ bound: "to", date });
      expect(first).toBe(dayNumber(year, month, day));
      expect(rangeOf({ bound: "before", date }).last).toBe(dayNumber(year, month, day) - 1);
      expect(rangeOf({ bound: "after", date }).first).toBe(last + 1);
    }),
  );
});

test("a date that does not exist is refused", () => {
  expect(() => rangeOf({ bound: "from", date: "2003-02-29" })).toThrow(RangeError);
});

test.each([
  ["oil after:1999 before:2004", undefined, undefined, false],
  ["after:2005 before:1999", undefined, undefined, true],
  ["from:1999 to:1999", undefined, undefined, false],
  ["after:1999 before:2000", undefined, undefined, true],
  ["before:1999", dayNumber(1998, 12, 31), undefined, false],
  ["before:1999", dayNumber(1999, 1, 1), undefined, true],
  ["(after:2005 OR oil) -before:1999 before:1999", undefined, undefined, false],
  ["", 1, 0, true],
])("whether the dates of %j and those beside it exclude each other", (text, first, last, impossible) => {
  expect(isImpossible(rangeWithin(parseQuery(text).query, { first, last }))).toBe(impossible);
});
