import { allOf, anyOf } from "../query/combine.ts";
import type { DayRange } from "../query/date-range.ts";
import { printQuery } from "../query/print.ts";
import type { Query, Word } from "../query/query.ts";
import { isBeginning } from "../query/query-words.ts";
import { probablyMeant, type Meant } from "./meant.ts";
import { hasWord, type Sources } from "./sources.ts";

/** A query with words as the archive has them. */
export interface Corrected {
  query: Query;
  /** The query as it was searched, to be shown; undefined where it is what was asked. */
  corrected: string | undefined;
  /** What stays of what was asked without the parts that were corrected; undefined where none were, or all. */
  kept: string | undefined;
  /** The query with what may have been meant too, to be offered; undefined where there is nothing of the kind. */
  offered: string | undefined;
}

/** A query in which nothing is corrected. */
export function asTyped(query: Query): Corrected {
  return { query, corrected: undefined, kept: undefined, offered: undefined };
}

/**
 * Puts what was meant in the place of each wanted word that is in no piece of these days, where hardly anything else can
 * have been meant.
 */
export async function correct(query: Query, sources: Sources, days: DayRange): Promise<Corrected> {
  const offers = new Map<Query, Query>();
  const better = await correctPart(query, async (word) => {
    const { sure, perhaps } = await meantBy(word, sources, days);
    if (perhaps) offers.set(word, perhaps);
    return sure ?? word;
  });
  const kept = query.kind === "and" && better.kind === "and" ? query.of.filter((part) => better.of.includes(part)) : [];
  const rest = better === query ? undefined : allOf(kept);
  const offered = await correctPart(better, async (word) => offers.get(word) ?? word);
  return {
    query: better,
    corrected: better === query ? undefined : printQuery(better),
    kept: rest && printQuery(rest),
    offered: offered === better ? undefined : printQuery(offered),
  };
}

async function meantBy(word: Word, sources: Sources, days: DayRange): Promise<Meant> {
  if (isBeginning(word.text) || (await hasWord(sources, word.text, days))) return {};
  return probablyMeant(word.text, sources, (text) => hasWord(sources, text, days));
}

async function correctPart(query: Query, change: (word: Word) => Promise<Query>): Promise<Query> {
  if (query.kind === "word") return change(query);
  if (query.kind !== "and" && query.kind !== "or") return query;
  const of = await Promise.all(query.of.map((part) => correctPart(part, change)));
  if (of.every((part, index) => part === query.of[index])) return query;
  return (query.kind === "and" ? allOf(of) : anyOf(of)) ?? query;
}
