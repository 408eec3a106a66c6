import { expect, test } from "vitest";
import { readDictionary } from "#search/client/lexicon/dictionary.ts";
import { dictionaryFile } from "#search/index/dictionary-file.ts";

const file = dictionaryFile("en-GB") ?? new Uint8Array(0);
const { has } = readDictionary(file);

test.each(["vectors", "arrears", "borne", "Analyse", "analyze", "fiancée", "programme", "miller"])(
  "%s is a word",
  (word) => {
    expect(has(word)).toBe(true);
  },
);

test.each(["vecters", "goverment", "kennedy", "walesa", "gorbac"])("%s is none", (word) => {
  expect(has(word)).toBe(false);
});

test("the file is small, and takes few words for known ones that aren't", () => {
  expect(file.length).toBeLessThan(82_000);
  const made = Array.from({ length: 5000 }, (_, index) => `q${(index * 7919).toString(36)}x${index.toString(36)}`);
  const taken = made.filter(has).length / made.length;
  expect(taken).toBeGreaterThan(0.01);
  expect(taken).toBeLessThan(0.03);
});

test("a language without a list has no file", () => {
  expect(dictionaryFile("de")).toBeUndefined();
});

test("a file without bytes has no word", () => {
  expect(readDictionary(new Uint8Array(0)).has("word")).toBe(false);
});
