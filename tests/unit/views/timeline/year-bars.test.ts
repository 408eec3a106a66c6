import { expect, test } from "vitest";
import { yearAxis } from "#views/timeline/year-axis.ts";
import { yearBars } from "#views/timeline/year-bars.ts";

test("bars stand in the slots of their years, as tall as their share of the greatest", () => {
  const counts = [
    { year: 1981, count: 3 },
    { year: 1990, count: 12 },
    { year: 2080, count: 1 },
  ];
  expect(yearBars(counts, yearAxis(1981, 2080))).toEqual({
    width: 1000,
    height: 100,
    barWidth: 6,
    bars: [
      { year: 1981, count: 3, x: 5, height: 25 },
      { year: 1990, count: 12, x: 95, height: 100 },
      { year: 2080, count: 1, x: 995, height: 8 },
    ],
  });
});

test("the bars of a short axis stay narrow", () => {
  const counts = [
    { year: 2000, count: 1 },
    { year: 2001, count: 1 },
  ];
  expect(yearBars(counts, yearAxis(2000, 2001))).toMatchObject({
    width: 20,
    barWidth: 0.6,
    bars: [{ x: 5 }, { x: 15 }],
  });
});

test("a year with pieces is seen, however few they are", () => {
  const counts = [
    { year: 2000, count: 1 },
    { year: 2001, count: 5000 },
  ];
  expect(yearBars(counts, yearAxis(2000, 2001)).bars.map(({ height }) => height)).toEqual([1, 100]);
});
