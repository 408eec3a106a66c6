import { expect, test } from "vitest";
import { yearAxis } from "#views/timeline/year-axis.ts";

const labels = (first: number, last: number) => yearAxis(first, last).ticks.map(({ year }) => year);

test("a few years are all labelled, each in the middle of its slot", () => {
  expect(yearAxis(1999, 2002)).toEqual({
    first: 1999,
    last: 2002,
    ticks: [1999, 2000, 2001, 2002].map((year, index) => ({ year, x: 12.5 + 25 * index, anchor: "middle" })),
  });
});

test("a long axis has a slot for every year, its ends labelled inwards and round years between", () => {
  expect(yearAxis(1787, 2026).ticks).toEqual([
    { year: 1787, x: 0, anchor: "start" },
    { year: 1850, x: 26.46, anchor: "middle" },
    { year: 1900, x: 47.29, anchor: "middle" },
    { year: 1950, x: 68.13, anchor: "middle" },
    { year: 2026, x: 100, anchor: "end" },
  ]);
});

test("labels never crowd, however long the axis is", () => {
  expect(labels(1991, 2014)).toEqual([1991, 2000, 2005, 2014]);
  for (let years = 2; years < 3000; years += 1) {
    const xs = yearAxis(1000, 1000 + years - 1).ticks.map(({ x }) => x);
    const gaps = xs.slice(1).map((x, index) => x - (xs[index] ?? 0));
    expect(Math.min(...gaps), `${years} years`).toBeGreaterThanOrEqual(15.9);
  }
});
