import { rowsTitled, valuesNamed } from "../facts/names.ts";
import { intersect, not, rowsBetween, rowsWith, union, type Rows } from "../facts/rows.ts";
import { partsOf } from "../query/combine.ts";
import { rangeOf, type DayRange } from "../query/date-range.ts";
import type { Field, Phrase, Query } from "../query/query.ts";
import { withoutStopWords } from "../query/stop-words.ts";
import { plainWords } from "../query/query-words.ts";
import { findDated } from "./dated.ts";
import { findPhrase, findWord, rowSet, type Sources } from "./sources.ts";
import { count, rank, type ScoredRow, type Tally } from "./tally.ts";

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
    case "dated": {
      const found = await findDated(sources, query, days);
      if (tally) count(tally, found);
      return rowSet(facts, found);
    }
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

/** Since Pagefind ranks pieces with a phrase all alike, the words of the phrase rank them; nothing counts beside its words. */
async function rowsWithPhrase(
  { text }: Phrase,
  sources: Sources,
  days: DayRange,
  tally: Tally | undefined,
): Promise<Rows> {
  const found = await findPhrase(sources, text, days);
  const rows = rowSet(sources.facts, found);
  if (!tally) return rows;
  const words = await findWordsOf(text, sources, days);
  count(tally, words.length === 0 ? found : found.map((each) => ({ ...each, score: 0 })));
  for (const scored of words)
    rank(
      tally,
      scored.filter(({ row }) => rows[row] === 1),
    );
  return rows;
}

/**
 * The pieces that have each word of a phrase, wherever it stands in them.
 * @param known those with the phrase, where its words count already
 */
export async function rowsWithWordsOf(
  { text }: Phrase,
  known: Rows,
  sources: Sources,
  days: DayRange,
  tally: Tally,
): Promise<Rows[]> {
  const found = await findWordsOf(text, sources, days);
  for (const scored of found)
    count(
      tally,
      scored.filter(({ row }) => known[row] === 0),
    );
  return found.map((scored) => rowSet(sources.facts, scored));
}

/** The pieces that have each word of a phrase that says anything; none of a phrase of one word. */
async function findWordsOf(text: string, sources: Sources, days: DayRange): Promise<ScoredRow[][]> {
  const words = plainWords(text);
  const parts = words?.kind === "and" ? partsOf(withoutStopWords(words).query) : [];
  const found: ScoredRow[][] = [];
  for (const part of parts) if (part.kind === "word") found.push(await findWord(sources, part.text, days));
  return found;
}

async function rowsWithField({ field, value, exact }: Field, { facts, titles }: Sources): Promise<Rows> {
  if (field === "title") return rowsTitled(await titles(), value, exact);
  const column = facts.facets.find(({ id }) => id === field);
  return column ? rowsWith(facts, column, valuesNamed(column, value, exact)) : new Uint8Array(facts.size);
}
