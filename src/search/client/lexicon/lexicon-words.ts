import { letterWords } from "#piece/words.ts";
import { plainLetters } from "../text/letters.ts";

/** Marks that readers leave out when they type: accents, and the vowel points of Arabic and Hebrew. */
const leftOut = /[\p{Script=Inherited}\u0591-\u05c7]/gu;

// oxlint-disable-next-line no-control-regex
const ascii = /^[\u0000-\u007f]*$/;

/** A word as it is compared with others: plain letters in lower case without accents, compatible forms of letters made one. */
export function foldWord(word: string): string {
  if (ascii.test(word)) return word.toLowerCase();
  return plainLetters(word.normalize("NFKD").toLowerCase().replaceAll(leftOut, "").normalize());
}

/** Whether a word has nothing but letters in it; a lexicon has no other words. */
export function isOfLetters(word: string): boolean {
  return /^[\p{L}\p{M}]+$/u.test(word);
}

/** The words of a text, in lower case with their accents, in the order in which they first stand there, without repeats. */
export function lexiconWords(text: string): Set<string> {
  return new Set(letterWords(text));
}
