import { decodeWords } from "./front-code.ts";
import { nearestOf, type KnownWord } from "./nearest.ts";
import { foldWord } from "./words.ts";

/** The words that an archive is known to hold. */
export interface Lexicon {
  /** Whether the archive's words have this one, whatever its case and accents. */
  has(word: string): boolean;
  /**
   * The word that was probably meant, as it is mostly written; undefined where this one is known, where it has fewer than
   * four letters or anything else in it, and where no known word is near.
   */
  correct(word: string): string | undefined;
}

const lettersOnly = /^[\p{L}\p{M}]+$/u;

/**
 * Reads the archive's lexicon.
 * @param bytes the file `/search/lexicon.bin`
 */
export function readLexicon(bytes: Uint8Array): Lexicon {
  const words = decodeWords(bytes).map(([written, frequency]) => ({ written, folded: foldWord(written), frequency }));
  const nearest = nearestOf(words);
  const has = (word: string) => isAmong(words, foldWord(word));
  return {
    has,
    correct: (word) => (has(word) || !lettersOnly.test(word) ? undefined : nearest(foldWord(word))?.written),
  };
}

/** Whether a folded word is one of these, which are in order: a set of them all would take longer to make than they to read. */
function isAmong(words: readonly KnownWord[], folded: string): boolean {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.folded ?? "") < folded) low = middle + 1;
    else high = middle;
  }
  return words[low]?.folded === folded;
}
