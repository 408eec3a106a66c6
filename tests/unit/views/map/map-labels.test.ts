import { expect, test } from "vitest";
import { mapLabels } from "#views/map/map-labels.ts";

const circle = (x: number, y: number, text = "Place") => ({ x, y, radius: 4, text });

test("a label follows its circle, or ends at it where the edge is near", () => {
  expect(mapLabels([circle(50, 50), circle(95, 20)], 0.7)).toEqual([
    { side: "end", from: "small" },
    { side: "start", from: "small" },
  ]);
});

test("where two would collide the first keeps its side", () => {
  expect(mapLabels([circle(50, 50), circle(50, 56)], 0.7)).toEqual([
    { side: "end", from: "small" },
    { side: "start", from: "small" },
  ]);
});

test("a label that has no room on a small map waits for a wider one", () => {
  const crowd = (step: number) => [circle(50, 50), circle(50, 50 + step), circle(50, 50 + 2 * step)];
  const widths = (step: number) => mapLabels(crowd(step), 0.7).map((label) => label?.from);
  expect(widths(5)).toEqual(["small", "small", "small"]);
  expect(widths(4)).toEqual(["small", "small", "medium"]);
  expect(widths(2)).toEqual(["small", "small", "large"]);
  expect(widths(1)).toEqual(["small", "small", undefined]);
});

test("a name too long for either side has no label", () => {
  expect(mapLabels([circle(50, 50, "a".repeat(70))], 0.7)).toEqual([undefined]);
});

test("a label covers no circle, not even one of a place with fewer pieces", () => {
  expect(mapLabels([circle(30, 50), circle(34, 50, "a".repeat(90))], 0.7)).toEqual([
    { side: "start", from: "small" },
    undefined,
  ]);
});
