import { rowsTitled, valuesNamed } from "../facts/names.ts";
import { intersect, not, rowsBetween, rowsWith, union, type Rows } from "../facts/rows.ts";
import { rangeOf, type DayRange } from "../query/date-range.ts";
import type { Field, Phrase, Query } from "../query/query.ts";
import { withoutStopWords } from "../query/stop-words.ts";
import { plainWords } from "../query/words.ts";
import { findPhrase, findWord, rowSet, type Sources } from "./sources.ts";
import { count, rank, type Tally } from "./tally.ts";

/**
 * The pieces that keep a condition to the letter.
 * @param tally where the words and phrases that are wanted count; undefined inside an exclusion
 */
export async function rowsMeeting(
  query: Query,
  sources: Sources,
  days: DayRange,
  tally: Tally | undefined,
): Promise<Rows> {
  const { facts } = sources;
  const all = (parts: readonly Query[]) => Promise.all(parts.map((part) => rowsMeeting(part, sources, days, tally)));
  switch (query.kind) {
    case "word": {
      const found = await findWord(sources, query.text, days);
      if (tally) count(tally, found);
      return rowSet(facts, found);
    }
    case "phrase":
      return rowsWithPhrase(query, sources, days, tally);
    case "field":
      return rowsWithField(query, sources);
    case "date": {
      const { first, last } = rangeOf(query);
      return rowsBetween(facts, first, last);
    }
    case "not":
      return not(await rowsMeeting(query.of, sources, days, undefined));
    case "and":
      return (await all(query.of)).reduce(intersect);
    case "or":
      return (await all(query.of)).reduce(union);
  }
}

/** Since Pagefind ranks pieces with a phrase all alike, the words of the phrase rank them. */
async function rowsWithPhrase(
  { text }: Phrase,
  sources: Sources,
  days: DayRange,
  tally: Tally | undefined,
): Promise<Rows> {
  const found = await findPhrase(sources, text, days);
  const rows = rowSet(sources.facts, found);
  if (!tally) return rows;
  count(tally, found);
  const words = plainWords(text);
  const parts = words?.kind === "and" ? withoutStopWords(words).query : undefined;
  for (const part of parts?.kind === "and" ? parts.of : []) {
    if (part.kind !== "word") continue;
    const scored = await findWord(sources, part.text, days);
    rank(
      tally,
      scored.filter(({ row }) => rows[row] === 1),
    );
  }
  return rows;
}

async function rowsWithField({ field, value, exact }: Field, { facts, titles }: Sources): Promise<Rows> {
  if (field === "title") return rowsTitled(await titles(), value, exact);
  const column = facts.facets.find(({ id }) => id === field);
  return column ? rowsWith(facts, column, valuesNamed(column, value, exact)) : new Uint8Array(facts.size);
}
