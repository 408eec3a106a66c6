import { expect, test } from "vitest";
import { commonInQueries, commonInTexts, commonWords } from "#piece/common-words.ts";
import { spacedWords } from "#piece/words.ts";

test("a common word is in one list, once", () => {
  const words = [commonWords, commonInQueries, commonInTexts].flatMap(spacedWords);
  expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
});
