import { allOf, anyOf } from "./combine.ts";
import type { Query } from "./query.ts";

/** English words that nearly every piece has. Not `us` and `may`, which can be the country and the month. */
const stopWords = new Set(
  `a about above after again all also although am among an and any are aren't around as at be because been before being
  below between both but by can can't cannot could couldn't did didn't do does doesn't doing don't down during each either
  few for from further had hadn't has hasn't have haven't having he her here hers herself him himself his how however i i'd
  i'll i'm i've if in into is isn't it it's its itself just let's me more most my myself no nor not of off on once only or other our
  ours ourselves out over own same she should shouldn't since so some such than that that's the their theirs them
  themselves then there there's these they they're this those though through thus to too under until up upon very was
  wasn't we will won't we're we've were weren't what what's when where whether which while who whom whose why with within without
  would wouldn't yet you your yours yourself yourselves`.split(/\s+/),
);

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
