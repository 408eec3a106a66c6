import type { NumberedWord } from "#search/client/lexicon/front-code.ts";

/** Queries of one word, of two and of three, no word twice. */
export type QuerySample = readonly [one: string[], two: string[], three: string[]];

/**
 * Makes queries of an archive's words, from the most frequent to the rare ones: half of the words are among the most
 * frequent, as many as the root of all words. Where a query has several words, they are of different frequency.
 * @param words with a number each that is the higher, the more pieces have the word; 0 where none has
 * @param each how many queries of each length
 * @throws Error if there are fewer words than the queries need, six for each
 */
export function sampleQueries(words: readonly NumberedWord[], each: number): QuerySample {
  const sorted = words
    .filter(([, many]) => many > 0)
    .toSorted(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .map(([word]) => word);
  const wanted = 6 * each;
  if (sorted.length < wanted) throw new Error(`The pieces have ${sorted.length} words; ${wanted} are wanted.`);
  let last = -1;
  const chosen = Array.from({ length: wanted }, (_, place) => {
    last = Math.max(last + 1, Math.floor((sorted.length - wanted) ** (place / wanted)));
    return sorted[last] ?? "";
  });
  const word = (query: number, kind: number, shift: number) =>
    chosen[6 * ((query + Math.floor(shift * each)) % each) + kind] ?? "";
  const queries = (make: (query: number) => string[]) =>
    Array.from({ length: each }, (_, query) => make(query).join(" "));
  return [
    queries((query) => [word(query, 0, 0)]),
    queries((query) => [word(query, 1, 0), word(query, 2, 1 / 2)]),
    queries((query) => [word(query, 3, 0), word(query, 4, 1 / 3), word(query, 5, 2 / 3)]),
  ];
}
