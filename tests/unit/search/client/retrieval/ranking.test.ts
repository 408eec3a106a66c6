import { expect, test } from "vitest";
import { inOrder } from "#search/client/retrieval/ranking.ts";

test("pieces with every word come first, then by score, then newest", () => {
  const rows = Uint8Array.of(1, 1, 1, 0, 1);
  const complete = Uint8Array.of(0, 0, 1, 1, 0);
  expect(inOrder(rows, complete, Float64Array.of(2, 3, 1, 9, 3))).toEqual([2, 1, 4, 0]);
});

test("a difference in the last digits decides nothing", () => {
  const both = Uint8Array.of(1, 1);
  expect(inOrder(both, both, Float64Array.of(2, 2.000001))).toEqual([0, 1]);
  expect(inOrder(both, both, Float64Array.of(2, 2.001))).toEqual([1, 0]);
});
