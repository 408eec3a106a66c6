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

test("a piece known to the year only is in every month of it", () => {
  const bins = all("2004-11-30", "2005");
  expect(bins).toHaveLength(14);
  expect(bins.map(({ count }) => count)).toEqual([1, 0, ...Array.from({ length: 12 }, () => 1)]);
  expect(bins[2]).toEqual({ label: "January 2005", dates: ["2005-01", "2005-01"], from: 12_784, to: 12_814, count: 1 });
});

test("a range is in every bin of its span, and bins reach to its end", () => {
  expect(all("1787-11/1788-02", "1788-01-05").map(({ dates: [date], count }) => [date, count])).toEqual([
    ["1787-11", 1],
    ["1787-12", 1],
    ["1788-01", 2],
    ["1788-02", 1],
  ]);
  expect(all("1754/1763", "1756").map(({ count }) => count)).toEqual([1, 1, 2, 1, 1, 1, 1, 1, 1, 1]);
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
