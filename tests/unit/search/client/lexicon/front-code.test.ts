import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeWords, encodeWords, sharedStart } from "#search/client/lexicon/front-code.ts";

const word = fc.string({ unit: "grapheme", maxLength: 300 }).map((text) => text.replaceAll("\n", ""));

test("what was written is read again, also from the middle of a buffer", () => {
  const words = fc.array(fc.tuple(word, fc.nat(255)), { minLength: 1 });
  fc.assert(
    fc.property(words, (list) => {
      const bytes = encodeWords(list);
      const larger = new Uint8Array(bytes.length + 7);
      larger.set(bytes, 7);
      expect(decodeWords(bytes)).toEqual(list);
      expect(decodeWords(larger.subarray(7))).toEqual(list);
    }),
  );
});

test("a list without words is read as one", () => {
  expect(decodeWords(encodeWords([]))).toEqual([]);
});

test("what neighbours begin with alike is written once", () => {
  const bytes = encodeWords([
    ["submarine", 1],
    ["submarines", 2],
  ]);
  expect([...bytes]).toEqual([2, 0, 0, 0, 0, 9, 1, 2, ...new TextEncoder().encode("submarine\ns")]);
});

test("letters of two code units are not cut apart", () => {
  expect(sharedStart("a𐐨", "a𐐩")).toBe(1);
  expect(sharedStart("𐐨a", "𐐨b")).toBe(2);
  expect(sharedStart("", "abc")).toBe(0);
});
