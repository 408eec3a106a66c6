import { expect, test } from "vitest";
import { percentile } from "./percentile.ts";

test.each([
  [[7], 0.5, 7],
  [[10, 2], 0.5, 6],
  [[9, 1, 100], 0.5, 9],
  [[4, 1, 3, 2], 0.5, 2.5],
  [[5, 4, 3, 2, 1], 0, 1],
  [[5, 4, 3, 2, 1], 1, 5],
  [[50, 40, 30, 20, 10, 0], 0.9, 45],
  [[100, 20, 3], 0.75, 60],
])("of %j the part %d is at %d", (values, part, expected) => {
  expect(percentile(values, part)).toBeCloseTo(expected, 10);
});

test("leaves the values in their order", () => {
  const values = [3, 1, 2];
  percentile(values, 0.5);
  expect(values).toEqual([3, 1, 2]);
});
