import type { Terms } from "#markdown/terms.ts";
import { madeOnce } from "#piece/made-once.ts";

/** The words of a body by their numbers, and how often it says each. */
export interface NumberedTerms {
  numbers: Uint32Array;
  counts: Uint32Array;
}

/*
 * What is made of all words of an archive is made anew after each edit, while nearly all bodies are the same: their words
 * are looked up once, and then counted by number.
 */
const words: string[] = [];
const numberOf = new Map<string, number>();

/** The words of a body by number; looked up once for as long as the body is kept. */
export const numberedTerms = madeOnce((terms: Terms): NumberedTerms => ({
  numbers: Uint32Array.from(terms, ([word]) => numberFor(word)),
  counts: Uint32Array.from(terms, ([, count]) => count),
}));

/** By the number of a word, how many of some bodies have it. */
export function countHaving(bodies: Iterable<NumberedTerms>): Uint32Array {
  const having = new Uint32Array(words.length);
  for (const { numbers } of bodies) for (const number of numbers) having[number] = (having[number] ?? 0) + 1;
  return having;
}

/** How many of so many pieces may have a word that tells anything: a tenth of them or, in small archives, a half. */
export function mostHaving(pieces: number): number {
  return pieces * (pieces > 50 ? 0.1 : 0.5);
}

/** How many words have a number so far; numbers begin at 0. */
export function countWords(): number {
  return words.length;
}

/** The word that has a number; empty where none has it. */
export function wordOf(number: number): string {
  return words[number] ?? "";
}

function numberFor(word: string): number {
  const known = numberOf.get(word);
  if (known !== undefined) return known;
  numberOf.set(word, words.length);
  return words.push(word) - 1;
}
