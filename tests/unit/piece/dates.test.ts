import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  compareMoments,
  formatDate,
  formatMoment,
  isMoment,
  monthName,
  parseMoment,
  printedDate,
  startOf,
  toMoment,
} from "#piece/dates.ts";

const pad = (value: number, width = 2) => String(value).padStart(width, "0");

/** Any moment that can be written, of any precision. */
const momentText = fc
  .record({
    year: fc.integer({ min: 1, max: 9999 }),
    dayOfYear: fc.integer({ min: 0, max: 364 }),
    minutes: fc.integer({ min: 0, max: 1439 }),
    offset: fc.option(fc.integer({ min: -720, max: 840 })),
    length: fc.constantFrom(4, 7, 10, 16),
  })
  .map(({ year, dayOfYear, minutes, offset, length }) => {
    const date = new Date(Date.UTC(2001, 0, 1 + dayOfYear));
    const time = `T${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
    const text = `${pad(year, 4)}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}${time}`.slice(0, length);
    if (length < 16) return text;
    if (offset === null) return `${text}Z`;
    const east = Math.abs(offset);
    return `${text}${offset < 0 ? "-" : "+"}${pad(Math.floor(east / 60))}:${pad(east % 60)}`;
  });

describe("a moment that exists is read to its own precision", () => {
  test.each([
    ["1787", { precision: "year", year: 1787 }],
    ["0001", { precision: "year", year: 1 }],
    ["1787-10", { precision: "month", year: 1787, month: 10 }],
    ["2004-04-06", { precision: "day", year: 2004, month: 4, day: 6 }],
    ["2004-02-29", { precision: "day", year: 2004, month: 2, day: 29 }],
    ["2000-02-29", { precision: "day", year: 2000, month: 2, day: 29 }],
    ["2004-12-31", { precision: "day", year: 2004, month: 12, day: 31 }],
    ["2004-04-06T23:46Z", { precision: "minute", year: 2004, month: 4, day: 6, hour: 23, minute: 46, offset: 0 }],
    [
      "2004-04-06T19:46-04:00",
      { precision: "minute", year: 2004, month: 4, day: 6, hour: 19, minute: 46, offset: -240 },
    ],
    ["2004-04-06T00:00+05:45", { precision: "minute", year: 2004, month: 4, day: 6, hour: 0, minute: 0, offset: 345 }],
    [
      "2004-04-06T23:59+14:00",
      { precision: "minute", year: 2004, month: 4, day: 6, hour: 23, minute: 59, offset: 840 },
    ],
    [
      "2004-04-06T23:59-12:00",
      { precision: "minute", year: 2004, month: 4, day: 6, hour: 23, minute: 59, offset: -720 },
    ],
  ])("%s", (text, parts) => {
    expect(parseMoment(text)).toEqual({ text, ...parts });
    expect(isMoment(text)).toBe(true);
  });
});

describe("anything else is no moment", () => {
  test.each([
    "",
    "0000",
    "0000-01-01",
    "787",
    "17870",
    "-1787",
    "2004-00",
    "2004-13",
    "2004-4",
    "2004-04-00",
    "2004-04-31",
    "2004-06-31",
    "2004-09-31",
    "2004-11-31",
    "2004-12-32",
    "2003-02-29",
    "1900-02-29",
    "2004-02-30",
    "2004-04-06T23:46",
    "2004-04-06T24:00Z",
    "2004-04-06T23:60Z",
    "2004-04-06T23:46:00Z",
    "2004-04-06T23Z",
    "2004-04-06 23:46Z",
    "2004-04-06t23:46z",
    "2004-04-06T23:46+0400",
    "2004-04-06T23:46+04",
    "2004-04-06T23:46+14:01",
    "2004-04-06T23:46-12:01",
    "2004-04-06T23:46+04:60",
    "2004-04T23:46Z",
    "2004/04/06",
    "6 April 2004",
    "2004-04-06 ",
    " 2004-04-06",
    "2004-04-06\n",
    "2004-04-06x",
    "1787?",
    "1787~",
    "178X",
    "٢٠٠٤",
  ])("%j", (text) => {
    expect(parseMoment(text)).toBeUndefined();
    expect(isMoment(text)).toBe(false);
    expect(() => toMoment(text)).toThrow(new RangeError(`not a moment: ${text}`));
  });
});

describe("a moment is written for reading no more exactly than it is known", () => {
  test.each([
    ["1787", "1787", "1787", "1787"],
    ["1787-10", "1787-10", "October 1787", "October 1787"],
    ["2004-04-06", "2004-04-06", "6 April 2004", "6 April 2004"],
    ["2004-04-06T23:46Z", "2004-04-06", "6 April 2004", "6 April 2004, 23:46 GMT"],
    ["2004-04-06T23:46+00:00", "2004-04-06", "6 April 2004", "6 April 2004, 23:46 GMT"],
    ["2004-04-06T19:46-04:00", "2004-04-06", "6 April 2004", "6 April 2004, 19:46 UTC−04:00"],
    ["2004-01-31T09:05+10:00", "2004-01-31", "31 January 2004", "31 January 2004, 09:05 UTC+10:00"],
  ])("%s", (text, printed, date, whole) => {
    const moment = toMoment(text);
    expect([printedDate(moment), formatDate(moment), formatMoment(moment)]).toEqual([printed, date, whole]);
  });

  test("months have their English names, and there is no other month", () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map(monthName).join(" ")).toBe(
      "January February March April May June July August September October November December",
    );
    expect([monthName(0), monthName(13)]).toEqual(["", ""]);
  });
});

describe("moments come in order", () => {
  test.each([
    ["an earlier day is first", "2004-04-05", "2004-04-06"],
    ["years below 100 are years of the first century", "0099", "1900"],
    ["a year before any later month", "2004", "2004-02"],
    ["a month before any later day", "2004-04", "2004-04-02"],
    ["a day before any later minute", "2004-04-06", "2004-04-06T00:01Z"],
    ["minutes by UTC, west later", "2004-04-06T23:00Z", "2004-04-06T19:30-04:00"],
    ["minutes by UTC, east earlier", "2004-04-07T01:00+02:00", "2004-04-06T23:30Z"],
  ])("%s", (_name, first, second) => {
    expect(compareMoments(toMoment(first), toMoment(second))).toBeLessThan(0);
    expect(compareMoments(toMoment(second), toMoment(first))).toBeGreaterThan(0);
  });

  test.each([
    ["2004", "2004-01"],
    ["2004-01", "2004-01-01"],
    ["2004-01-01", "2004-01-01T00:00Z"],
    ["2004-04-06T23:46Z", "2004-04-06T19:46-04:00"],
  ])("%s and %s begin together", (a, b) => {
    expect(compareMoments(toMoment(a), toMoment(b))).toBe(0);
  });
});

describe("for every moment that can be written", () => {
  test("its text is kept, and its printed date is the beginning of it", () => {
    fc.assert(
      fc.property(momentText, (text) => {
        const moment = toMoment(text);
        expect(moment.text).toBe(text);
        expect(text.startsWith(printedDate(moment))).toBe(true);
        expect(isMoment(printedDate(moment))).toBe(true);
      }),
    );
  });

  test("the order is the one that UTC gives", () => {
    const utc = (text: string) => Date.parse(text);
    fc.assert(
      fc.property(momentText, momentText, (a, b) => {
        expect(Math.sign(compareMoments(toMoment(a), toMoment(b)))).toBe(Math.sign(utc(a) - utc(b)) + 0);
      }),
    );
  });
});

test.each([
  ["1787", "1787-01-01T00:00:00.000Z"],
  ["1787-10", "1787-10-01T00:00:00.000Z"],
  ["0044-03-15", "0044-03-15T00:00:00.000Z"],
  ["2004-04-06T23:46Z", "2004-04-06T23:46:00.000Z"],
  ["2004-04-06T19:46-04:00", "2004-04-06T23:46:00.000Z"],
  ["2004-01-01T00:30+05:30", "2003-12-31T19:00:00.000Z"],
])("what %s names begins at %s", (text, instant) => {
  expect(startOf(toMoment(text)).toISOString()).toBe(instant);
});
