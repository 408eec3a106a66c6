import fc from "fast-check";
import { expect, test } from "vitest";
import { fingerprint } from "#passages/fingerprint.ts";

test("the fingerprint of a text stays what ledgers hold", () => {
  expect(fingerprint("The tide turns. It turns again.", ["The tide turns.", "It turns again."])).toBe(
    "d0367948.~VwScw~7Yoww",
  );
});

test("white space of any kind and length counts as one space, and none at the ends", () => {
  const space = fc.string({ unit: fc.constantFrom(" ", "\t", "\n", "\r", "\u00a0", "\u2009", "\u2028"), minLength: 1 });
  const words = fc.array(fc.constantFrom("The", "tide", "turns.", "Ébb", "潮"), { minLength: 1 });
  fc.assert(
    fc.property(words, fc.array(space, { minLength: 12, maxLength: 12 }), (texts, spaces) => {
      const spaced = texts.map((text, place) => (spaces[place % 12] ?? " ") + text).join("") + (spaces[0] ?? "");
      expect(fingerprint(spaced, [spaced])).toBe(fingerprint(texts.join(" "), [texts.join(" ")]));
    }),
  );
});
