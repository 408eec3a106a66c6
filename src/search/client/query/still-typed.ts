import { isOfLetters } from "../lexicon/lexicon-words.ts";
import { allOf, partsOf } from "./combine.ts";
import type { Query } from "./query.ts";
import { isStopWord } from "./stop-words.ts";
import { beginningWith } from "./query-words.ts";

/** So many letters tell something of a word that is not typed yet. */
const telling = 3;

/**
 * A query whose reader may go on typing: its last word stands for all words that begin so.
 * @param text as typed so far
 */
export function stillTyped(query: Query | undefined, text: string): Query | undefined {
  const parts = partsOf(query);
  const last = parts.at(-1);
  if (last?.kind !== "word" || last.text.length < telling || isStopWord(last.text)) return query;
  // The lexicon has words of letters only, and a year or number is complete as typed.
  if (!isOfLetters(last.text)) return query;
  return text.endsWith(last.text) ? allOf([...parts.slice(0, -1), beginningWith(last)]) : query;
}
