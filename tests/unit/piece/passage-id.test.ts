import { expect, test } from "vitest";
import { passageNumber, passageOf } from "#piece/passage-id.ts";

test.each([
  ["p3", "p3", "3"],
  ["p3s2", "p3", "3"],
  ["p3r1", "p3r1", "3r1"],
  ["p12r10s40", "p12r10", "12r10"],
  ["p3s0", undefined, ""],
  ["p3r", undefined, ""],
  ["ap3", undefined, ""],
  ["p3-a", undefined, ""],
  ["notes", undefined, ""],
  ["", undefined, ""],
])("%j lies in the passage %j, number %j", (id, passage, number) => {
  expect(passageOf(id)).toBe(passage);
  expect(passageNumber(id)).toBe(number);
});
