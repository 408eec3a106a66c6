import { printQuery } from "../query/print.ts";
import type { Query, Word } from "../query/query.ts";
import { isAsWritten } from "../query/words.ts";
import type { DayRange } from "../query/date-range.ts";
import { hasWord, type Sources } from "./sources.ts";

/** A query with words as the archive has them. */
export interface Corrected {
  query: Query;
  /** The query as it was searched, to be shown; undefined where it is what was asked. */
  corrected: string | undefined;
}

/** Puts the word that was probably meant in the place of each wanted word that is in no piece of these days. */
export async function correct(query: Query, sources: Sources, days: DayRange): Promise<Corrected> {
  const better = await correctPart(query, sources, days);
  return { query: better, corrected: better === query ? undefined : printQuery(better) };
}

async function correctPart(query: Query, sources: Sources, days: DayRange): Promise<Query> {
  if (query.kind === "word") return correctWord(query, sources, days);
  if (query.kind !== "and" && query.kind !== "or") return query;
  const of = await Promise.all(query.of.map((part) => correctPart(part, sources, days)));
  return of.every((part, index) => part === query.of[index]) ? query : { kind: query.kind, of };
}

async function correctWord(word: Word, sources: Sources, days: DayRange): Promise<Word> {
  if (isAsWritten(word.text) || (await hasWord(sources, word.text, days))) return word;
  const text = (await sources.lexicon())?.correct(word.text);
  return text === undefined ? word : { kind: "word", text };
}
