import type { Field, Query } from "./query.ts";
import { queryWords } from "./query-words.ts";

/** Says what was probably meant; undefined where what was typed is known, or nothing is near. */
export interface Speller {
  word(text: string): string | undefined;
  value(field: Field): string | undefined;
}

/**
 * A query with its words, also those of phrases, and the values of its fields as they were probably meant.
 * @returns undefined where nothing of them has a correction
 */
export function respell(query: Query, speller: Speller): Query | undefined {
  const meant = respellPart(query, speller);
  return meant === query ? undefined : meant;
}

/** A text with its words as they were probably meant. */
export function respellText(text: string, speller: Pick<Speller, "word">): string {
  let meant = "";
  let end = 0;
  for (const word of queryWords(text)) {
    meant += text.slice(end, word.start) + (speller.word(word.text) ?? word.text);
    ({ end } = word);
  }
  return meant + text.slice(end);
}

function respellPart(query: Query, speller: Speller): Query {
  switch (query.kind) {
    case "word":
    case "phrase": {
      const text = respellText(query.text, speller);
      return text === query.text ? query : { ...query, text };
    }
    case "field": {
      const value = speller.value(query);
      return value === undefined || value === query.value ? query : { ...query, value };
    }
    case "and":
    case "or": {
      const of = query.of.map((part) => respellPart(part, speller));
      return of.every((part, index) => part === query.of[index]) ? query : { ...query, of };
    }
    default:
      return query;
  }
}
