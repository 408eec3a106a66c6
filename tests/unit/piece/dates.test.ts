import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  compareMoments,
  endsOf,
  formatDate,
  formatMoment,
  isDating,
  isMoment,
  leavesYears,
  isoDate,
  parseDating,
  parseMoment,
  printedDate,
  startOf,
  toMoment,
} from "#piece/dates.ts";

const pad = (value: number, width = 2) => String(value).padStart(width, "0");

/** Any date that can be written, and the days that it means, as texts that compare like days. */
const dateText = fc
  .record({
    year: fc.integer({ min: 1, max: 9999 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    length: fc.constantFrom(4, 7, 10),
  })
  .map(({ year, month, day, length }) => {
    const text = `${pad(year, 4)}-${pad(month)}-${pad(day)}`.slice(0, length);
    const monthEnd = pad(new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate());
    return {
      text,
      first: `${text}-01-01`.slice(0, 10),
      last: text + ["-12-31", "", "", `-${monthEnd}`, "", "", ""][length - 4],
    };
  });
const qualifier = fc.constantFrom("", "~", "?", "%");

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
  })
  .filter((text) => !leavesYears(text));

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
    "9999-12-31T23:59-12:00",
    "9999-12-31T23:59-00:01",
    "0001-01-01T00:00+14:00",
    "2004-04T23:46Z",
    "2004/04/06",
    "6 April 2004",
    "2004-04-06 ",
    " 2004-04-06",
    "2004-04-06\n",
    "2004-04-06x",
    "178X",
    "٢٠٠٤",
  ])("%j", (text) => {
    expect(parseMoment(text)).toBeUndefined();
    expect([isMoment(text), isDating(text)]).toEqual([false, false]);
    expect(() => toMoment(text)).toThrow(new RangeError(`not a moment: ${text}`));
  });
});

describe("a date with a qualifier or a range is read as what it begins with, and more", () => {
  test.each([
    ["1754~", { precision: "year", year: 1754, approximate: true }],
    ["1754?", { precision: "year", year: 1754, uncertain: true }],
    ["1754%", { precision: "year", year: 1754, approximate: true, uncertain: true }],
    ["1754-06~", { precision: "month", year: 1754, month: 6, approximate: true }],
    ["1754-06-03?", { precision: "day", year: 1754, month: 6, day: 3, uncertain: true }],
    ["1754/1763", { precision: "year", year: 1754, end: { text: "1763", precision: "year", year: 1763 } }],
    [
      "1787-10-27/1788-05~",
      {
        ...{ precision: "day", year: 1787, month: 10, day: 27 },
        end: { text: "1788-05~", precision: "month", year: 1788, month: 5, approximate: true },
      },
    ],
    [
      "1754?/1763",
      { precision: "year", year: 1754, uncertain: true, end: { text: "1763", precision: "year", year: 1763 } },
    ],
  ])("%s", (text, parts) => {
    expect(parseDating(text)).toEqual({ text, ...parts });
    expect([isDating(text), isMoment(text), parseMoment(text)]).toEqual([true, false, undefined]);
    expect(toMoment(text)).toEqual(parseDating(text));
  });

  test.each(["1787", "1787-10", "2004-04-06", "2004-04-06T23:46Z"])("a plain moment such as %s stays one", (text) => {
    expect(parseDating(text)).toEqual(parseMoment(text));
  });

  test.each(["1787-10/1787", "1787/1787-03", "1754/1754", "1754-06-03/1754-06", "1754-06-03/1754-06-03"])(
    "%s may end where it begins",
    (text) => {
      expect(isDating(text)).toBe(true);
    },
  );
});

test.each([
  ["9999-12-31T23:59-00:01", true],
  ["0001-01-01T00:00+14:00", true],
  ["9999-12-31T23:59Z", false],
  ["0001-01-01T00:00-12:00", false],
  ["9999-12-32T23:59-12:00", false],
  ["9999", false],
])("%s leaves the years of UTC: %s", (text, leaves) => {
  expect(leavesYears(text)).toBe(leaves);
});

describe("there is no date such as", () => {
  test.each([
    ...["~", "?1754", "~1754", "1754~~", "1754~?", "1754 ~", "175~4", "1754-~06", "1754-?06-03", "1754-13~", "0000~"],
    ...["2004-04-06T23:46Z~", "2004-04-06T23:46~Z", "2003-02-29?"],
    ...["/", "1754/", "/1763", "1754//1763", "1754/1763/1770", "1754/..", "../1763", "1754 / 1763", "1754–1763"],
    ...["1763/1754", "1754-07/1754-06", "1754-06-03/1754-06-02", "1754-06/1753", "1754-06-03/1754-05", "1763~/1754?"],
    ...["2004-04-06T23:46Z/2005", "2004/2004-04-06T23:46Z", "2003-02-29/2004", "2004/2005-02-29", "1754/63"],
  ])("%j", (text) => {
    expect(parseDating(text)).toBeUndefined();
    expect(isDating(text)).toBe(false);
    expect(() => toMoment(text)).toThrow(new RangeError(`not a moment: ${text}`));
  });
});

describe("of a date with a qualifier or a range", () => {
  test.each([
    ["1754~", "1754", "1754", "about 1754"],
    ["1754?", "1754", "1754", "1754 (uncertain)"],
    ["1754%", "1754", "1754", "about 1754 (uncertain)"],
    ["1754-06~", "1754-06", "1754-06", "about June 1754"],
    ["1754-06-03?", "1754-06-03", "1754-06-03", "3 June 1754 (uncertain)"],
    ["1754/1763", "1754", "1754", "1754–1763"],
    ["1787-10/1788-05", "1787-10", "1787-10", "October 1787 – May 1788"],
    ["1787-10-27/1788", "1787-10-27", "1787-10-27", "27 October 1787 – 1788"],
    ["1754~/1763?", "1754", "1754", "about 1754 – 1763 (uncertain)"],
    ["1754/1763~", "1754", "1754", "1754 – about 1763"],
    ["1754/1754", "1754", "1754", "1754"],
    ["1787-10/1787", "1787-10", "1787-10", "October 1787 – 1787"],
  ])("%s, no more is said than is known", (text, printed, iso, date) => {
    const moment = toMoment(text);
    expect([printedDate(moment), isoDate(moment), formatDate(moment), formatMoment(moment)]).toEqual([
      ...[printed, iso],
      ...[date, date],
    ]);
  });

  test("ISO 8601 keeps the time that a moment has", () => {
    expect(isoDate(toMoment("2004-04-06T19:46-04:00"))).toBe("2004-04-06T19:46-04:00");
  });

  test("each end has its own qualifiers", () => {
    expect(endsOf(toMoment("1754~/1763?"))).toEqual([toMoment("1754~"), toMoment("1763?")]);
    expect(endsOf(toMoment("1754~"))).toEqual([toMoment("1754~")]);
    expect(endsOf(toMoment("1754/1754"))).toEqual([toMoment("1754")]);
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
});

describe("moments come in order", () => {
  test.each([
    ["an earlier day is first", "2004-04-05", "2004-04-06"],
    ["years below 100 are years of the first century", "0099", "1900"],
    ["a year before any later month", "2004", "2004-02"],
    ["a month before any later day", "2004-04", "2004-04-02"],
    ["a day before any later minute", "2004-04-06", "2004-04-06T00:01Z"],
    ["a range where it begins, before what begins within it", "1754/1763", "1755"],
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
    ["1754/1763", "1754"],
    ["1754/1763", "1754/1756"],
    ["1754-01~", "1754?"],
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
        expect(startOf(moment).toISOString()).toMatch(/^(?!0000)\d{4}-/);
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

test("any two dates are a range, unless the second is over before the first begins", () => {
  fc.assert(
    fc.property(dateText, dateText, qualifier, qualifier, (a, b, before, after) => {
      const text = `${a.text}${before}/${b.text}${after}`;
      const moment = parseDating(text);
      expect(moment !== undefined).toBe(b.last >= a.first);
      if (!moment) return;
      expect(moment.text).toBe(text);
      expect(endsOf(moment)).toEqual(
        a.text + before === b.text + after
          ? [toMoment(a.text + before)]
          : [a.text + before, b.text + after].map(toMoment),
      );
      expect([printedDate(moment), isoDate(moment)]).toEqual([a.text, a.text]);
      expect(startOf(moment)).toEqual(startOf(toMoment(a.text)));
      for (const end of endsOf(moment)) expect(formatDate(moment)).toContain(end && formatDate(end));
    }),
  );
});

test("a qualifier changes nothing but what is said of the date", () => {
  fc.assert(
    fc.property(dateText, qualifier, ({ text }, sign) => {
      const { text: written, approximate, uncertain, ...date } = toMoment(text + sign);
      expect({ ...date, text }).toEqual(toMoment(text));
      expect([written, approximate, uncertain]).toEqual([
        text + sign,
        ["~", "%"].includes(sign) || undefined,
        ["?", "%"].includes(sign) || undefined,
      ]);
      expect(formatDate(toMoment(text + sign))).toContain(formatDate(toMoment(text)));
    }),
  );
});
