import { expect, test } from "vitest";
import { entryBytes, leavesOf } from "#views/paging.ts";

const numbers = (length: number) => Array.from({ length }, (_, index) => index);

test("a page holds a hundred entries, and every entry is on one page, in order", () => {
  const leaves = leavesOf(numbers(250), () => 500);
  expect(leaves.map(({ items, number, count }) => [items.length, number, count])).toEqual([
    [100, 1, 3],
    [100, 2, 3],
    [50, 3, 3],
  ]);
  expect(leaves.flatMap(({ items }) => items)).toEqual(numbers(250));
});

test("long entries fill a page sooner", () => {
  const leaves = leavesOf(numbers(5), (item) => (item === 2 ? 50_000 : 20_000));
  expect(leaves.map(({ items }) => items)).toEqual([[0, 1], [2], [3, 4]]);
});

test("an entry that is too long for any page has one of its own", () => {
  expect(leavesOf(numbers(3), () => 100_000).map(({ items }) => items)).toEqual([[0], [1], [2]]);
});

test("a list without entries is one page", () => {
  expect(leavesOf([], () => 1)).toEqual([{ items: [], number: 1, count: 1 }]);
});

test("an entry's size is that of its words in UTF-8 and of what stands around them", () => {
  const bare = entryBytes();
  expect(entryBytes("abc", undefined) - bare).toBeCloseTo(3.3);
  expect(entryBytes("мир", "abc") - bare).toBeCloseTo(9.9);
});
