import { expect, test } from "vitest";
import { keptOf, mostDays, newSince } from "#search/client/outcome/seen.ts";

const of = (days: number[]) => ({ seen: days.length, days });

test.each([
  ["nothing", [3, 2, 2], [3, 2, 2], 0],
  ["one more", [3, 2], [4, 3, 2], 1],
  ["one more of a day", [3, 2], [3, 2, 2], 1],
  ["one more where one is gone", [3, 2], [4, 3], 1],
  ["one of long ago", [3, 2], [3, 2, -5000], 1],
  ["fewer", [3, 2], [3], 0],
  ["something where nothing was", [], [1, 1], 2],
])("%s is new", (_, before, now, count) => {
  expect(newSince(keptOf(of(before)), of(now))).toBe(count);
});

test("of very many pieces, and of what was saved without days, their number is compared", () => {
  const many = Array.from({ length: mostDays + 1 }, (_, day) => day);
  expect(keptOf(of(many))).toEqual({ seen: mostDays + 1, days: undefined });
  expect(newSince(keptOf(of(many)), of([...many, 1, 2]))).toBe(2);
  expect(newSince({ seen: 5 }, of([1]))).toBe(0);
  expect(newSince(of([1]), { seen: 3 })).toBe(2);
});
