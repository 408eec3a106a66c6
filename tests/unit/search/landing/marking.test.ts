import fc from "fast-check";
import { expect, test } from "vitest";
import { foldText } from "#search/client/facts/names.ts";
import { occurrences } from "#search/landing/marking.ts";

const found = (text: string, ...words: string[]) =>
  occurrences([text], words).map(({ start, end }) => text.slice(start.offset, end.offset));

test.each([
  ["whole words only", "treaty treaties entreaty", ["treaty"], ["treaty"]],
  ["any case and accents", "État, ETAT and état", ["etat"], ["État", "ETAT", "état"]],
  ["several words in order", "the treaty of the harbour", ["harbour", "treaty"], ["treaty", "harbour"]],
  ["a part of a compound", "NATO-Russia talks", ["russia"], ["Russia"]],
  ["a compound as a whole", "NATO-Russia talks", ["NATO-Russia"], ["NATO-Russia"]],
  ["a word with an apostrophe", "NATO's door", ["NATO's"], ["NATO's"]],
  ["before an apostrophe", "NATO’s door", ["nato"], ["NATO"]],
  ["an acronym", "the U.S.A role", ["u.s.a"], ["U.S.A"]],
  ["another script", "Верёвка и верёвка", ["верёвка"], ["Верёвка", "верёвка"]],
  [
    "a phrase, whatever stands between its words",
    "foreign policy; Foreign\n “Policy” of foreign",
    ["foreign policy"],
    ["foreign policy", "Foreign\n “Policy"],
  ],
  [
    "the longest form that fits",
    "foreign policy and policy",
    ["policy", "foreign policy"],
    ["foreign policy", "policy"],
  ],
  ["nothing for no words", "text", [], []],
])("%s", (_, text, words, expected) => {
  expect(found(text, ...words)).toEqual(expected);
});

test("a phrase may run from one text into the next, a word may not", () => {
  const texts = ["the foreign ", "policy", "-maker; for", "eign policy"];
  expect(occurrences(texts, ["foreign policy"])).toEqual([
    { start: { text: 0, offset: 4 }, end: { text: 1, offset: 6 } },
  ]);
});

test("words are those of names in searches", () => {
  // Marks follow letters; one that stands alone belongs to no word.
  const character = fc.constantFrom(..."aÉñ7港水ひカกລ한я -'’.,", "e\u0301", "\u0e01\u0e49");
  fc.assert(
    fc.property(fc.string({ unit: character }), (text) => {
      const words = foldText(text).split(" ").filter(Boolean);
      expect(occurrences([text], words)).toHaveLength(words.length);
    }),
  );
});

test("stretches lie in the text, in order, and don't overlap", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.array(fc.string()), (text, words) => {
      let end = 0;
      for (const stretch of occurrences([text], [...words, ...text.split(" ")])) {
        expect(stretch.start.offset).toBeGreaterThanOrEqual(end);
        expect(stretch.end.offset).toBeGreaterThan(stretch.start.offset);
        end = stretch.end.offset;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
  );
});
