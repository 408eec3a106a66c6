import { foldWord } from "./lexicon-words.ts";

/** The words of a language, as far as a small file can know them. */
export interface Dictionary {
  /** Whether the language has a word, whatever its case and accents; of a hundred that it doesn't have, so of two or three. */
  has(word: string): boolean;
}

/*
 * The file is a Bloom filter (Burton Bloom, 1970): bits, of which each word sets some that its hashes name. Eight bits a
 * word and five of them set leave 2.2 % of other words that seem to be there.
 */

/** So many bits are for each word. */
export const bitsForWord = 8;

const bitsSet = 5;

/** The places of a folded word's bits among so many, from two halves of a hash (Kirsch and Mitzenmacher, 2006). */
export function bitsOf(folded: string, size: number): number[] {
  let [a, b] = [0x811c9dc5, 0x9747b28c];
  for (let index = 0; index < folded.length; index += 1) {
    const code = folded.charCodeAt(index);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x5bd1e995) ^ (b >>> 15);
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) >>> 0;
  // Odd, so that no two of its multiples are the same.
  b = (Math.imul(b ^ (b >>> 13), 0xc2b2ae35) | 1) >>> 0;
  return Array.from({ length: bitsSet }, (_, each) => (a + each * b) % size);
}

/** Reads the file `/search/dictionary.bin`. */
export function readDictionary(bytes: Uint8Array): Dictionary {
  const size = bytes.length * 8;
  return {
    has: (word) => bitsOf(foldWord(word), size).every((bit) => ((bytes[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0),
  };
}
