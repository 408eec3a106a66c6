import { expect, test } from "vitest";
import { encodeWords } from "#search/client/lexicon/front-code.ts";
import { readLexicon } from "#search/client/lexicon/lexicon.ts";

const lexicon = readLexicon(
  encodeWords([
    ["keen", 9],
    ["kennan", 2],
    ["kennedy", 7],
    ["kénya", 3],
    ["kept", 8],
    ["khrushchev", 5],
  ]),
);

test("words that begin so are the most frequent first, whatever their case and accents", () => {
  expect(lexicon.beginningWith("kenn", 8)).toEqual(["kennedy", "kennan"]);
  expect(lexicon.beginningWith("KÉN", 2)).toEqual(["kennedy", "kénya"]);
  expect(lexicon.beginningWith("kep", 8)).toEqual(["kept"]);
  expect(lexicon.beginningWith("zeb", 8)).toEqual([]);
});

test("two words in one are told apart", () => {
  expect(lexicon.apart("KennedyKhrushchev")).toEqual(["kennedy", "khrushchev"]);
  expect(lexicon.apart("kennedys")).toBeUndefined();
  expect(lexicon.apart("khrushchevian")).toBeUndefined();
});

test("a word is corrected with no more mistakes than are allowed", () => {
  expect(lexicon.correct("khrustchov")).toBe("khrushchev");
  expect(lexicon.correct("khrustchov", 1)).toBeUndefined();
  expect(lexicon.correct("khruschev", 1)).toBe("khrushchev");
});

test("what has a number or sign in it is no word to be corrected", () => {
  expect(["kenned7", "kenned&", "kennedy%"].map((word) => lexicon.correct(word))).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
