import { expect, test } from "vitest";
import { daysInMonth, monthName } from "#piece/calendar.ts";

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

test("months have their English names, and there is no other month", () => {
  expect(months.map(monthName).join(" ")).toBe(
    "January February March April May June July August September October November December",
  );
  expect([monthName(0), monthName(13)]).toEqual(["", ""]);
});

test.each([1600, 1787, 1900, 2000, 2003, 2004])(
  "the months of %i have as many days as in the calendar of computers",
  (year) => {
    expect(months.map((month) => daysInMonth(year, month))).toEqual(
      months.map((month) => new Date(Date.UTC(year, month, 0)).getUTCDate()),
    );
  },
);
