import { expect, test } from "vitest";
import { positionOf, postingsOf, visitNear } from "#views/related/postings.ts";

const neighbours = (places: number[], index: number) => {
  const seen: [number, number][] = [];
  visitNear(places, index, (other, position) => seen.push([other, position]));
  return seen;
};

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

test("in a short list all others are neighbours", () => {
  expect(neighbours([1, 4, 9], 4)).toEqual([
    [1, 0],
    [9, 2],
  ]);
  expect(neighbours([4], 4)).toEqual([]);
});

test("in a long one the 200 nearest on either side are", () => {
  const even = Array.from({ length: 10_000 }, (_, index) => index * 2);
  const seen = neighbours(even, 8000);
  expect(seen).toHaveLength(400);
  expect([seen[0], seen.at(-1)]).toEqual([
    [7600, 3800],
    [8400, 4200],
  ]);
  expect(neighbours(even, 0).at(-1)).toEqual([400, 200]);
});
