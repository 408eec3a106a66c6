import { misspelt } from "./typos.ts";

/** A way in which readers type what they ask. */
export interface Way {
  name: string;
  /** The query as it is typed so; the same each time. */
  typed(query: string): string;
}

/** The ways in which the bench asks queries, the first of them as they are. */
export const ways: readonly Way[] = [
  { name: "as asked", typed: (query) => query },
  { name: "in capitals", typed: (query) => query.toUpperCase() },
  { name: "two words in single quotation marks", typed: (query) => around(query, longestWords(query), "'", "'") },
  { name: "two words as a phrase", typed: (query) => around(query, longestPair(query), '"', '"') },
  { name: "two words in brackets", typed: (query) => around(query, longestPair(query), "(", ")") },
  { name: "numbered, as in a list", typed: (query) => `3. ${query}` },
  { name: "two words glued together", typed: glued },
  { name: "the longest word split", typed: split },
  { name: "with a typo", typed: misspelt },
];

const word = /\p{L}+/gu;

/** The two longest words of a query, in its order. */
function longestWords(query: string): string[] {
  const words = query.match(word) ?? [];
  return words.toSorted((a, b) => b.length - a.length).slice(0, 2);
}

/** The two longest words of a query with nothing but a space between them, with it. */
function longestPair(query: string): string[] {
  const pairs = Array.from(
    query.matchAll(/(?<!\p{L})\p{L}+(?= (\p{L}+))/gu),
    ([first, second]) => `${first} ${second}`,
  );
  return pairs.toSorted((a, b) => b.length - a.length).slice(0, 1);
}

/** A query with signs around some stretches of it, each at its first place. */
function around(query: string, stretches: readonly string[], open: string, close: string): string {
  return stretches.reduce((text, stretch) => text.replace(stretch, () => `${open}${stretch}${close}`), query);
}

function glued(query: string): string {
  const [pair] = longestPair(query);
  return pair === undefined ? query : query.replace(pair, () => pair.replace(" ", ""));
}

function split(query: string): string {
  const [longest] = longestWords(query);
  if (longest === undefined) return query;
  const middle = longest.length >> 1;
  return query.replace(longest, () => `${longest.slice(0, middle)} ${longest.slice(middle)}`);
}
