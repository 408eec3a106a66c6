import { encodeWords } from "#search/client/lexicon/front-code.ts";
import { foldWord, lexiconWords } from "../client/lexicon/lexicon-words.ts";
import { compareText } from "#piece/ordering.ts";
import type { Terms } from "./terms.ts";

/** Where the words of an archive stand. */
export interface LexiconSources {
  /** The words of the pieces in portions, each with how many pieces of its portion have it. */
  words: Iterable<Terms["words"]>;
  /** The names that the vocabularies have. */
  names: Iterable<string>;
}

/** With more words, the file would take more than 60 KB when compressed. */
const mostWords = 20_000;
const shortest = 3;
const longest = 40;

/**
 * The lexicon that readers' words are compared with, for `/search/lexicon.bin`: the words of pieces and names, each with
 * the number of its pieces, roughly. Of too many, the most frequent are kept; but names may fill half of the file, since of
 * all words they are most often mistyped.
 */
export function lexiconFile({ words: portions, names }: LexiconSources): Uint8Array<ArrayBuffer> {
  const known = countWords(portions);
  const named = new Set<string>();
  for (const word of lexiconWords([...names].join("\n"))) {
    if (!known.has(word)) known.set(word, 0);
    named.add(foldWord(word));
  }
  const words = merge(known).filter(({ folded }) => folded.length >= shortest && folded.length <= longest);
  words.sort((a, b) => b.pieces - a.pieces || compareText(a.folded, b.folded));
  const first = words.filter(({ folded }) => named.has(folded)).slice(0, mostWords / 2);
  const kept = [...new Set([...first, ...words])].slice(0, mostWords);
  kept.sort((a, b) => compareText(a.folded, b.folded));
  return encodeWords(kept.map(({ written, pieces: count }) => [written, level(count)]));
}

/** How many pieces have each word. */
function countWords(portions: LexiconSources["words"]): Map<string, number> {
  const known = new Map<string, number>();
  for (const words of portions) for (const [word, pieces] of words) known.set(word, (known.get(word) ?? 0) + pieces);
  return known;
}

interface MergedWord {
  folded: string;
  /** The most frequent of the forms that fold to it. */
  written: string;
  pieces: number;
}

/** Makes one word of those that differ by their accents only. */
function merge(known: ReadonlyMap<string, number>): MergedWord[] {
  const forms = Map.groupBy(known, ([word]) => foldWord(word));
  return Array.from(forms, ([folded, written]) => ({
    folded,
    written: written.reduce((best, form) => (form[1] > best[1] ? form : best))[0],
    pieces: written.reduce((sum, [, count]) => sum + count, 0),
  }));
}

/** A number of pieces on a scale of two steps for each doubling. */
function level(pieces: number): number {
  return pieces === 0 ? 0 : 1 + Math.round(2 * Math.log2(pieces));
}
