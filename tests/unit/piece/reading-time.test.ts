import { expect, test } from "vitest";
import { countWords, formatMinutes, readingMinutes } from "#piece/reading-time.ts";

test.each([
  ["", 0],
  ["… — ! ?", 0],
  ["One two, three.", 3],
  ["It's the harbour-master's 1,000 ropes", 6],
  ["Корабли ушли утром.", 3],
  ["السفن غادرت صباحا", 3],
  ["one\ntwo\n\nthree", 3],
])("%j has %i words", (text, words) => {
  expect(countWords(text)).toBe(words);
});

test.each(["北京是中国的首都", "ภาษาไทยไม่มีช่องว่าง"])(
  "the words of %s count though no spaces stand between them",
  (text) => {
    expect(countWords(text)).toBeGreaterThan(2);
    expect(countWords(text)).toBeLessThan(text.length);
  },
);

test.each([
  [0, 1],
  [1, 1],
  [238, 1],
  [356, 1],
  [357, 2],
  [476, 2],
  [2380, 10],
])("%i words take %i minutes", (words, minutes) => {
  expect(readingMinutes(words)).toBe(minutes);
});

test.each([
  [1, "1 minute"],
  [59, "59 minutes"],
  [60, "1 hour"],
  [61, "1 hour 1 minute"],
  [213, "3 hours 33 minutes"],
])("%i minutes are %s", (minutes, words) => {
  expect(formatMinutes(minutes)).toBe(words);
});
