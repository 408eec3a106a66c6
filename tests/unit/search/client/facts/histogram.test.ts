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
  expect(all("1787-10", "1791", "1787-01-02").map(({ date, label, count }) => [date, label, count])).toEqual([
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
  expect(bins[2]).toEqual({ label: "January 2005", date: "2005-01", from: 12_784, to: 12_814, count: 1 });
});

test("the first years of the era are not taken for the last century", () => {
  expect(all("0079-08-24").map(({ date, label }) => [date, label])).toEqual([["0079-08", "August 79"]]);
  expect(all("0079", "2026")).toHaveLength(1948);
});
