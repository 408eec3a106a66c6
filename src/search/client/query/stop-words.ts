import { commonInQueries, commonWords } from "#piece/common-words.ts";
import { spacedWords } from "#piece/words.ts";
import { allOf, anyOf } from "./combine.ts";
import type { Query } from "./query.ts";

const stopWords = new Set(spacedWords(`${commonWords} ${commonInQueries}`));

/** Two capitals or more are a name: WHO, IT, US. */
const capitals = /^\p{Lu}{2,}$/u;

/** A query without its stop words. */
export interface Sifted {
  query: Query;
  /** The stop words that were taken out, as typed. */
  ignored: readonly string[];
}

/**
 * Takes the stop words out of a query. Those in phrases and fields stay, and those under a minus sign; so do all where
 * nothing else would be left.
 */
export function withoutStopWords(query: Query): Sifted {
  const ignored: string[] = [];
  const rest = sift(query, ignored);
  return rest ? { query: rest, ignored } : { query, ignored: [] };
}

function sift(query: Query, ignored: string[]): Query | undefined {
  switch (query.kind) {
    case "word":
      if (!isStopWord(query.text)) return query;
      ignored.push(query.text);
      return undefined;
    case "and":
      return allOf(siftAll(query.of, ignored));
    case "or":
      return anyOf(siftAll(query.of, ignored));
    default:
      return query;
  }
}

function siftAll(parts: readonly Query[], ignored: string[]): Query[] {
  return parts.map((part) => sift(part, ignored)).filter((part) => part !== undefined);
}

/** Whether a word is a name, and without its capitals one of the commonest words: WHO, IT, US. */
export function isNameOnlyInCapitals(word: string): boolean {
  const small = word.toLowerCase();
  return capitals.test(word) && (stopWords.has(small) || small === "us");
}

/** Whether a word is passed over in queries. */
export function isStopWord(word: string): boolean {
  return !capitals.test(word) && stopWords.has(word.toLowerCase().replaceAll("’", "'"));
}
