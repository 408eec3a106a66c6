import { expect, test } from "vitest";
import { excerpt } from "#markdown/text/excerpt.ts";

const numbered = Array.from({ length: 100 }, (_, index) => `word${index}`).join(" ");
const around = (word: string, text = numbered) => excerpt(text, text.indexOf(word), text.indexOf(word) + word.length);

test("a text of 300 characters stays whole, but for the space around it", () => {
  const text = "a".repeat(299) + ".";
  expect(excerpt(` ${text} `, 1, 2)).toBe(text);
});

test.each([
  ["the beginning", "word2 ", /^word0 word1 word2 .* …$/],
  ["the middle", "word50", /^… word\d+ .* word49 word50 word51 .* word\d+ …$/],
  ["the end", "word98", /^… word\d+ .* word98 word99$/],
])("a longer one is cut between words around a part at %s", (_, word, pattern) => {
  const cut = around(word);
  expect(cut).toMatch(pattern);
  const words = cut.replaceAll("…", "").trim();
  expect(numbered).toContain(words);
  expect(` ${numbered} `).toContain(` ${words} `);
  expect(words.length).toBeLessThanOrEqual(300);
  expect(words.length).toBeGreaterThan(270);
});

test("a part in the middle stands in the middle", () => {
  const cut = around("word50");
  const before = cut.indexOf("word50");
  expect(Math.abs(before - (cut.length - before - "word50".length))).toBeLessThan(20);
});

test("a part that is too long itself is cut at its end", () => {
  const start = numbered.indexOf("word10 ");
  expect(excerpt(numbered, start, numbered.length)).toMatch(/^… word10 word11 .* …$/);
});

test("characters of two code units are not cut in half", () => {
  const text = "😀".repeat(400);
  for (const start of [301, 302]) expect(excerpt(text, start, start + 1).isWellFormed()).toBe(true);
});
