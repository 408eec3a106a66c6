import { expect, test } from "vitest";
import { pagesNear, pagesOf, partingOf, spanOf } from "#search/client/outcome/paging.ts";

test.each([
  [0, 1],
  [20, 1],
  [21, 2],
  [316, 16],
])("%i results take %i pages", (total, pages) => {
  expect(pagesOf(total)).toBe(pages);
});

test.each([
  [1, 316, "1–20"],
  [16, 316, "301–316"],
  [60, 1200, "1,181–1,200"],
])("page %i of %i results shows %s", (page, total, span) => {
  expect(spanOf(page, total)).toBe(span);
});

test.each([
  [1, 2, [1, 2]],
  [1, 9, [1, 2, 3, 9]],
  [5, 9, [1, 3, 4, 5, 6, 7, 9]],
])("page %i of %i leads to %j", (page, last, pages) => {
  expect(pagesNear(page, last)).toEqual(pages);
});

const words = { page: 1, q: "a b" };
test.each([
  ["after those that have all", words, 3, 30, 3],
  ["at the top where none has", words, 0, 5, 0],
  ["at the top of a later page", { ...words, page: 2 }, 3, 30, 0],
  ["on a later page", { ...words, page: 2 }, 25, 30, 5],
  ["not on a page before", words, 25, 30, undefined],
  ["not on an early page that ends there", words, 20, 30, undefined],
  ["at the top of the page after it", { ...words, page: 2 }, 20, 30, 0],
  ["not where all have all", words, 5, 5, undefined],
  ["not without words", { ...words, q: " " }, 3, 30, undefined],
])("results are parted %s", (_, state, complete, total, place) => {
  expect(partingOf(state, { complete, total })).toBe(place);
});
