import { unspacedLetter } from "#piece/words.ts";
import { allOf, anyOf } from "./combine.ts";
import type { Query } from "./query.ts";

/**
 * A query whose runs of letters in scripts without spaces are the words that they are made of, as the browser knows them.
 * Those in phrases and fields stay.
 */
export function segmented(query: Query): Query {
  switch (query.kind) {
    case "word":
      return allOf(wordsOfRun(query.text).map((text) => ({ kind: "word", text }))) ?? query;
    case "and":
      return allOf(query.of.map(segmented)) ?? query;
    case "or":
      return anyOf(query.of.map(segmented)) ?? query;
    default:
      return query;
  }
}

function wordsOfRun(text: string): string[] {
  if (!unspacedLetter.test(text)) return [text];
  const segments = new Intl.Segmenter(undefined, { granularity: "word" }).segment(text);
  return Array.from(segments).flatMap(({ segment, isWordLike }) => (isWordLike === true ? [segment] : []));
}
