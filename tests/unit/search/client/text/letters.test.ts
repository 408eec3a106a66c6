import { expect, test } from "vitest";
import { foldWord } from "#search/client/lexicon/lexicon-words.ts";
import { markedLetters, plainLetters, unmarkedLetters } from "#search/client/text/letters.ts";

const written = [
  ["Tromsø", "tromso"],
  ["ØRESUND", "oresund"],
  ["Wałęsa", "walesa"],
  ["Łódź", "lodz"],
  ["Diyarbakır", "diyarbakir"],
  ["İzmir", "izmir"],
  ["Iğdır", "igdir"],
  ["Đà", "da"],
  ["Seyðisfjörður", "seydisfjordur"],
  ["Þórshöfn", "thorshofn"],
  ["Straße", "strasse"],
  ["STRASZE", "strasze"],
  ["Æsop", "aesop"],
  ["Œuvre", "oeuvre"],
  ["Əliyev", "aliyev"],
  ["Hawaiʻi", "hawaii"],
] as const;

test.each(written)("%s is found as %s", (text, typed) => {
  expect(foldWord(text)).toBe(typed);
  expect(foldWord(plainLetters(text))).toBe(typed);
});

test.each(written)("%s is again what it was after being indexed", (text) => {
  expect(unmarkedLetters(markedLetters(text))).toBe(text);
  // Pagefind takes off what is left after letters and figures: their marks.
  expect(markedLetters(text).normalize("NFD").replaceAll(/\p{M}/gu, "")).toMatch(/^[a-z]+$/iu);
});

test("letters that look like parts of others are told apart", () => {
  const text = "tħ þ Ae æ AE Æ oe œ ss ß ẞ nŋ";
  expect(unmarkedLetters(markedLetters(text))).toBe(text);
});
