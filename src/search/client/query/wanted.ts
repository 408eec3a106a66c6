import type { Phrase, Query, Word } from "./query.ts";

/** The words and phrases that a query wants, in its order, for marks in results and pages; none that it excludes. */
export function wordsOf(query: Query): (Word | Phrase)[] {
  return collect(query, true);
}

function collect(query: Query, wanted: boolean): (Word | Phrase)[] {
  switch (query.kind) {
    case "word":
    case "phrase":
      return wanted ? [query] : [];
    case "not":
      return collect(query.of, !wanted);
    case "and":
    case "or":
      return query.of.flatMap((part) => collect(part, wanted));
    default:
      return [];
  }
}
