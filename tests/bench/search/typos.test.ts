import { distance } from "fastest-levenshtein";
import fc from "fast-check";
import { expect, test } from "vitest";
import { misspelt } from "./typos.ts";

const longer = fc.stringMatching(/^[a-z]{8,12}$/);
const shorter = fc.stringMatching(/^[a-z]{1,7}$/);

test("one edit is made in the longest word, and all else stays", () => {
  fc.assert(
    fc.property(shorter, longer, shorter, (before, longest, after) => {
      const [first, edited = "", last, ...rest] = misspelt(`${before}, ${longest} ${after}`).split(" ");
      expect([first, last, rest]).toEqual([`${before},`, after, []]);
      // Two letters exchanged are two edits to this distance.
      const exchanged = [...edited].toSorted().join("") === [...longest].toSorted().join("");
      expect(distance(edited, longest)).toBeLessThanOrEqual(exchanged ? 2 : 1);
    }),
  );
});

test("the same query is misspelt alike each time", () => {
  fc.assert(
    fc.property(fc.string(), (query) => {
      expect(misspelt(query)).toBe(misspelt(query));
    }),
  );
});

test("letters are left out, put in, replaced and exchanged", () => {
  const words = Array.from(
    { length: 200 },
    (_, index) => `abcdefghij${String.fromCharCode(97 + (index % 26))}${"k".repeat(index % 7)}`,
  );
  const kinds = new Set(
    words.map((word) => {
      const edited = misspelt(word);
      if (edited.length !== word.length) return edited.length - word.length;
      const places = [...word].filter((letter, place) => letter !== edited.charAt(place)).length;
      return places === 2 ? "exchanged" : "replaced";
    }),
  );
  expect(kinds).toEqual(new Set([-1, 1, "replaced", "exchanged"]));
});

test("where there are no words, signs and digits stay", () => {
  expect(misspelt("1815?").replaceAll(/[a-z]/g, "")).toBe("1815?");
  expect(() => misspelt("")).not.toThrow();
});
