import { expect, test } from "vitest";
import { didYouMean, nearest } from "#checks/nearest.ts";

test.each([
  ["a swap of two letters", "tiltes", ["titles", "topics"], "titles"],
  ["a letter too many", "placess", ["people", "places"], "places"],
  ["the nearest of several", "rope", ["ropes", "ropery"], "ropes"],
  ["one letter of a short text", "nat", ["nato"], "nato"],
  ["two letters of a short text are too many", "kfo", ["nato"], undefined],
  ["two letters of a text of five", "kosvo", ["kosova"], "kosova"],
  ["three letters of a text of nine are too many", "abcdefghi", ["abcdefxyz"], undefined],
  ["a fifth of a long text", "abcdefghijklmno", ["abcdefghijklxyz"], "abcdefghijklxyz"],
  ["more than a fifth of a long text is too much", "abcdefghijklmno", ["abcdefghijkwxyz"], undefined],
  ["no candidates", "a", [], undefined],
])("%s", (_name, text, candidates, expected) => {
  expect(nearest(text, candidates)).toBe(expected);
});

test("advice names what was meant where something is near, and stands alone where nothing is", () => {
  expect(didYouMean("tiltes", ["titles"], "Remove it.")).toBe("Did you mean titles? Remove it.");
  expect(didYouMean("quicksilver", ["titles"], "Remove it.")).toBe("Remove it.");
});
