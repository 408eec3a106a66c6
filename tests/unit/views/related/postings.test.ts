import { expect, test } from "vitest";
import { neighbours, positionOf, postingsOf } from "#views/related/postings.ts";

test("names are listed with the places that have them, ascending", () => {
  const names = [["a", "b"], ["b"], [], ["a"]];
  expect([...postingsOf(4, (index) => names[index] ?? [])]).toEqual([
    ["a", [0, 3]],
    ["b", [0, 1]],
  ]);
});

test("a place is found in every list that holds it", () => {
  for (const places of [[5], [2, 5], [5, 9], [0, 1, 5, 8, 13], [1, 2, 3, 4, 5, 6]])
    for (const [position, place] of places.entries()) expect(positionOf(places, place)).toBe(position);
});

test("in a short list all are neighbours", () => {
  expect(neighbours([1, 4, 9], 1)).toEqual([0, 3]);
  expect(neighbours([4], 0)).toEqual([0, 1]);
});

test("in a long one the 200 nearest on either side are", () => {
  const even = Array.from({ length: 10_000 }, (_, index) => index * 2);
  expect(neighbours(even, 4000)).toEqual([3800, 4201]);
  expect(neighbours(even, 0)).toEqual([0, 201]);
  expect(neighbours(even, 9999)).toEqual([9799, 10_000]);
});
