import { decodeWords } from "./front-code.ts";
import { nearestOf, type KnownWord } from "./nearest.ts";
import { foldWord, isOfLetters } from "./lexicon-words.ts";

/** The words that an archive is known to hold. */
export interface Lexicon {
  /** Whether the archive's words have this one, whatever its case and accents. */
  has(word: string): boolean;
  /**
   * The word that was probably meant, as it is mostly written; undefined where this one is known, where it has fewer than
   * four letters or anything else in it, and where no known word is near.
   * @param most how many letters may be wrong at most, if fewer than may be by the word's length
   */
  correct(word: string, most?: number): string | undefined;
  /**
   * The most frequent words that begin so, whatever their case and accents, at most so many.
   * @param beginning two letters or more
   */
  beginningWith(beginning: string, most: number): readonly string[];
  /** The two words that stand in one without a space between them; undefined where it isn't made of known words of some length. */
  apart(word: string): readonly [string, string] | undefined;
}

/** Shorter words are parts of too many others. */
const shortestApart = 4;

/**
 * Reads the archive's lexicon.
 * @param bytes the file `/search/lexicon.bin`
 */
export function readLexicon(bytes: Uint8Array): Lexicon {
  const words = decodeWords(bytes).map(([written, frequency]) => ({ written, folded: foldWord(written), frequency }));
  const nearest = nearestOf(words);
  const find = (word: string): KnownWord | undefined => {
    const known = words[placeOf(words, word)];
    return known?.folded === word ? known : undefined;
  };
  const has = (word: string) => find(foldWord(word)) !== undefined;
  return {
    has,
    correct: (word, most) => (has(word) || !isOfLetters(word) ? undefined : nearest(foldWord(word), most)?.written),
    beginningWith: (beginning, most) => {
      const start = foldWord(beginning);
      const first = placeOf(words, start);
      const others = words.findIndex(({ folded }, place) => place >= first && !folded.startsWith(start));
      const found = words.slice(first, others < 0 ? undefined : others).sort((a, b) => b.frequency - a.frequency);
      return found.slice(0, most).map(({ written }) => written);
    },
    apart: (word) => {
      const whole = foldWord(word);
      let best: readonly [KnownWord, KnownWord] | undefined;
      for (let length = shortestApart; length <= whole.length - shortestApart; length += 1) {
        const [first, second] = [find(whole.slice(0, length)), find(whole.slice(length))];
        if (first && second && rarest(first, second) > (best ? rarest(...best) : -1)) best = [first, second];
      }
      return best && [best[0].written, best[1].written];
    },
  };
}

function rarest(a: KnownWord, b: KnownWord): number {
  return Math.min(a.frequency, b.frequency);
}

/**
 * The place of a folded word among these, which are in order, or the place where it would stand. A map of them all would
 * take longer to make than they to read.
 */
function placeOf(words: readonly KnownWord[], folded: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.folded ?? "") < folded) low = middle + 1;
    else high = middle;
  }
  return low;
}
