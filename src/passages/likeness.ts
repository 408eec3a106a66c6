import { distance } from "fastest-levenshtein";
import { sentencesOf, wordsOf } from "./fingerprint.ts";

/** A text as it is compared: by its words, by runs of three of them, and by its sentences. */
export interface Sample {
  words: string;
  runs: ReadonlySet<string>;
  sentences: readonly string[];
}

/** Shorter texts have too few runs to be told by them. */
const fewest = 5;
/** Fewer words than this in a row may be in any text. */
const tellingRow = 3;

/** What a fingerprint tells of a text, ready to be compared. */
export function sampleOf(fingerprint: string): Sample {
  return sampled(wordsOf(fingerprint), sentencesOf(fingerprint));
}

/** The same of a sentence, as sentencesOf gives it. */
export function sampleOfSentence(sentence: string): Sample {
  return sampled(sentence.slice(2), [sentence]);
}

function sampled(words: string, sentences: readonly string[]): Sample {
  const runs = new Set<string>();
  for (let start = 0; start + 3 <= words.length; start += 1) runs.add(words.slice(start, start + 3));
  return { words, runs, sentences };
}

/** How much two texts are the same, word by word: 0 to 1. */
export function likeness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 0 : 1 - distance(a, b) / longest;
}

/** How much of one text is in another: 0 to 1. */
export function shareIn(part: Sample, whole: Sample): number {
  if (part.words.length > whole.words.length) return 0;
  if (part.words.length >= tellingRow && whole.words.includes(part.words)) return 1;
  const runs = part.words.length < fewest ? 0 : [...part.runs].filter((run) => whole.runs.has(run)).length;
  const kept = part.sentences.filter((sentence) => whole.sentences.includes(sentence));
  // Two characters of a sentence are its hash.
  const words = kept.reduce((sum, sentence) => sum + sentence.length - 2, 0);
  return Math.max(runs / Math.max(1, part.runs.size), words / Math.max(1, part.words.length));
}
