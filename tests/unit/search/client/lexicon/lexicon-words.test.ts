import { expect, test } from "vitest";
import { foldWord, lexiconWords } from "#search/client/lexicon/lexicon-words.ts";

test.each([
  ["NATO", "nato"],
  ["État", "etat"],
  ["Ünïted", "united"],
  ["İzmir", "izmir"],
  ["ﬁnal", "final"],
  ["Верёвка", "веревка"],
  ["Ἀθῆναι", "αθηναι"],
  ["الرَّصِيف", "الرصيف"],
  ["שָׁלוֹם", "שלום"],
  ["किताब", "किताब"],
  ["한국", "한국"],
])("%s is compared as %s", (word, folded) => {
  expect(foldWord(word)).toBe(folded);
  expect(foldWord(folded)).toBe(folded);
});

test("words are letters only, in lower case, once each", () => {
  expect([...lexiconWords("NATO’s 2nd fleet; the Fleet sailed at 13:05.")]).toEqual([
    "nato",
    "s",
    "nd",
    "fleet",
    "the",
    "sailed",
    "at",
  ]);
});

test("an accent written as a character of its own is part of its letter", () => {
  expect([...lexiconWords("e\u0301tat état")]).toEqual(["état"]);
});

test("scripts without spaces have no words", () => {
  expect([...lexiconWords("港口的水 и причал")]).toEqual(["и", "причал"]);
});
