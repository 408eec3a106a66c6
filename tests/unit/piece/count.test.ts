import { expect, test } from "vitest";
import { countPieces, formatNumber } from "#piece/count.ts";

test.each([
  [0, "0", "0 pieces"],
  [1, "1", "1 piece"],
  [999, "999", "999 pieces"],
  [1234, "1,234", "1,234 pieces"],
  [1234567, "1,234,567", "1,234,567 pieces"],
])("%i is written as %s", (number, grouped, pieces) => {
  expect([formatNumber(number), countPieces(number)]).toEqual([grouped, pieces]);
});
