import { expect, test } from "vitest";
import { dateOf, daysOf } from "#search/client/facts/days.ts";

test.each([
  ["1970", 0, 364],
  ["1970-02", 31, 58],
  ["1969-12-31", -1, -1],
  ["2004-02", 12_449, 12_477],
  ["1900-02", -25_536, -25_509],
  ["1969-12-31T23:59-12:00", -1, -1],
  ["1970?", 0, 364],
  ["1970-02~", 31, 58],
  ["1969-12-31/1970-02", -1, 58],
  ["1900-02/1970~", -25_536, 364],
  ["1970/1970-02", 0, 58],
])("%s is the days from %i to %i", (date, first, last) => {
  expect(daysOf(date)).toEqual({ first, last });
});

test.each(["0001-01-01", "0099-12-31", "1969-12-31", "2004-02-29", "9999-12-31"])("%s comes back as it was", (date) => {
  expect(dateOf(daysOf(date).first)).toBe(date);
});

test("a date that does not exist is refused", () => {
  expect(() => daysOf("2003-02-29")).toThrow(RangeError);
});
