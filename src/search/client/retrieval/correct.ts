import { allOf, anyOf } from "../query/combine.ts";
import { printQuery } from "../query/print.ts";
import type { Query, Word } from "../query/query.ts";
import { isAcronym, isAsWritten } from "../query/words.ts";
import type { DayRange } from "../query/date-range.ts";
import { hasWord, partsOfWord, type Sources } from "./sources.ts";

/** A query with words as the archive has them. */
export interface Corrected {
  query: Query;
  /** The query as it was searched, to be shown; undefined where it is what was asked. */
  corrected: string | undefined;
  /** What stays of what was asked without the parts that were corrected; undefined where none were, or all. */
  kept: string | undefined;
}

/** Puts what was probably meant in the place of each wanted word that is in no piece of these days. */
export async function correct(query: Query, sources: Sources, days: DayRange): Promise<Corrected> {
  const better = await correctPart(query, sources, days);
  if (better === query) return { query, corrected: undefined, kept: undefined };
  const kept = query.kind === "and" && better.kind === "and" ? query.of.filter((part) => better.of.includes(part)) : [];
  const rest = allOf(kept);
  return { query: better, corrected: printQuery(better), kept: rest && printQuery(rest) };
}

async function correctPart(query: Query, sources: Sources, days: DayRange): Promise<Query> {
  if (query.kind === "word") return correctWord(query, sources, days);
  if (query.kind !== "and" && query.kind !== "or") return query;
  const of = await Promise.all(query.of.map((part) => correctPart(part, sources, days)));
  if (of.every((part, index) => part === query.of[index])) return query;
  return (query.kind === "and" ? allOf(of) : anyOf(of)) ?? query;
}

async function correctWord(word: Word, sources: Sources, days: DayRange): Promise<Query> {
  if (await hasWord(sources, word.text, days)) return word;
  const lexicon = await sources.lexicon();
  if (!lexicon) return word;
  const meant = isAsWritten(word.text) ? undefined : lexicon.correct(word.text);
  if (meant !== undefined) return { kind: "word", text: meant };
  for (const parts of otherwiseWritten(word.text)) {
    const known = await Promise.all(parts.map((part) => hasWord(sources, part, days)));
    if (known.includes(true)) return allOf(parts.map((text) => ({ kind: "word", text }))) ?? word;
  }
  return word;
}

/** How else a word may be written: an acronym without full stops, a name without `'s`, what has hyphens as several words. */
function otherwiseWritten(text: string): string[][] {
  if (isAcronym(text)) return [[text.replaceAll(".", "")]];
  const owner = /^(.+)['’]s?$/u.exec(text)?.[1];
  const parts = partsOfWord(text);
  return [...(owner === undefined ? [] : [[owner]]), ...(parts.length > 1 ? [parts] : [])];
}
