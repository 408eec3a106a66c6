import { expect, test } from "vitest";
import { histogramOf } from "#search/client/facts/histogram.ts";
import { factsOf, madePieces } from "./made-pieces.ts";

const all = (...dates: string[]) => {
  const facts = factsOf(madePieces(dates.map((published) => ({ published }))));
  return histogramOf(facts, new Uint8Array(facts.size).fill(1));
};

test("no rows have no bins", () => {
  expect(all()).toEqual([]);
});

test("more than three years are shown by years, empty ones too", () => {
  expect(all("1787-10", "1791", "1787-01-02").map(({ dates: [date], label, count }) => [date, label, count])).toEqual([
    ["1787", "1787", 2],
    ["1788", "1788", 0],
    ["1789", "1789", 0],
    ["1790", "1790", 0],
    ["1791", "1791", 1],
  ]);
});

test("three years are shown by months, a day more by years", () => {
  expect(all("2004-02-01", "2007-01-31")).toHaveLength(36);
  expect(all("2004-02-01", "2007-02-01")).toHaveLength(4);
});

test("a piece counts once, and years are shown where months aren't known", () => {
  expect(all("2004-11-30", "2005").map(({ label, count }) => [label, count])).toEqual([
    ["2004", 1],
    ["2005", 1],
  ]);
  expect(all("2005", "2005")).toHaveLength(1);
});

test("one piece in ten that is known to the year only leaves the months of the others", () => {
  const days = Array.from({ length: 9 }, (_, index) => `2004-0${index + 1}-15`);
  const bins = all(...days, "2004");
  expect(bins.map(({ dates: [date], count }) => [date, count])).toEqual([
    ["2004-01", 2],
    ...days.slice(1).map((day) => [day.slice(0, 7), 1]),
  ]);
  expect(bins[1]).toEqual({
    label: "February 2004",
    dates: ["2004-02", "2004-02"],
    from: 12_449,
    to: 12_477,
    count: 1,
  });
  expect(all(...days.slice(1), "2004")).toHaveLength(1);
});

test("a range counts where it begins", () => {
  expect(all("1787-11/1788-02", "1788-01-05").map(({ label, count }) => [label, count])).toEqual([
    ["1787", 1],
    ["1788", 1],
  ]);
  expect(all("1754/1763", "1756").map(({ count }) => count)).toEqual([1, 0, 1]);
});

test("the first years of the era are not taken for the last century", () => {
  expect(all("0079-08-24").map(({ dates: [date], label }) => [date, label])).toEqual([["0079-08", "August 79"]]);
  expect(all("0079", "2026").map(({ label }) => label)).toHaveLength(196);
});

test("more than sixty years are shown by tens of years", () => {
  expect(all("1787", "1846-01-01")).toHaveLength(60);
  const bins = all("1787-10", "1788", "1851-02-03");
  expect(bins.map(({ label, dates, count }) => [label, ...dates, count])).toEqual([
    ["1780s", "1780", "1789", 2],
    ["1790s", "1790", "1799", 0],
    ["1800s", "1800", "1809", 0],
    ["1810s", "1810", "1819", 0],
    ["1820s", "1820", "1829", 0],
    ["1830s", "1830", "1839", 0],
    ["1840s", "1840", "1849", 0],
    ["1850s", "1850", "1859", 1],
  ]);
  expect(all("0005", "0099")[0]?.dates).toEqual(["0001", "0009"]);
});
