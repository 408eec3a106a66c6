import { expect, test } from "vitest";
import { factsToCome } from "#search/client/facts/facts-to-come.ts";
import { rowsBetween } from "#search/client/facts/rows.ts";

test("each piece gets the next row when it is first asked for, and keeps it", () => {
  const { rowOf } = factsToCome(3);
  expect(["b", "a", "b", "c", "a"].map(rowOf)).toEqual([0, 1, 0, 2, 1]);
});

test("no more pieces have rows than there are", () => {
  const { rowOf } = factsToCome(1);
  expect(["a", "b", "a"].map(rowOf)).toEqual([0, undefined, 0]);
});

test("all pieces are there when no dates are asked for", () => {
  expect(rowsBetween(factsToCome(2), undefined, undefined)).toEqual(Uint8Array.of(1, 1));
});
