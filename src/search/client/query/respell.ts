import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Query } from "./query.ts";
import { wordsIn } from "./words.ts";

/**
 * A query with the words of its phrases and fields as they were probably meant.
 * @returns undefined where no word of them has a correction
 */
export function respell(query: Query, lexicon: Lexicon): Query | undefined {
  const meant = respellPart(query, lexicon);
  return meant === query ? undefined : meant;
}

function respellPart(query: Query, lexicon: Lexicon): Query {
  switch (query.kind) {
    case "word":
    case "phrase": {
      const text = respellText(query.text, lexicon);
      return text === query.text ? query : { ...query, text };
    }
    case "field": {
      const value = respellText(query.value, lexicon);
      return value === query.value ? query : { ...query, value };
    }
    case "and":
    case "or": {
      const of = query.of.map((part) => respellPart(part, lexicon));
      return of.every((part, index) => part === query.of[index]) ? query : { ...query, of };
    }
    default:
      return query;
  }
}

function respellText(text: string, lexicon: Lexicon): string {
  let meant = "";
  let end = 0;
  for (const word of wordsIn(text)) {
    meant += text.slice(end, word.start) + (lexicon.correct(word.text) ?? word.text);
    ({ end } = word);
  }
  return meant + text.slice(end);
}
