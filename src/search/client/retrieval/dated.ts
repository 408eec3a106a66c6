import { formatDate, toMoment } from "#piece/dates.ts";
import { monthName } from "#piece/calendar.ts";
import type { DayRange } from "../query/date-range.ts";
import type { Dated } from "../query/query.ts";
import { idf } from "./bm25.ts";
import { findDate, findPhrase, type Sources } from "./sources.ts";
import type { ScoredRow } from "./tally.ts";

/** The date that was probably meant by one in words or numbers, and the other one that may have been. */
export function readingOf({ dates }: Dated, monthFirst: boolean): { date: string; other: string | undefined } {
  const [date = "", other] = monthFirst ? dates.toReversed() : dates;
  return { date, other };
}

/** The pieces that are of a date, and after them those that say it in their text. */
export async function findDated(sources: Sources, dated: Dated, days: DayRange): Promise<ScoredRow[]> {
  const { date } = readingOf(dated, sources.monthFirst);
  const found = new Map<number, ScoredRow>();
  for (const phrase of new Set([dated.text, ...spellingsOf(date)]))
    for (const each of await findPhrase(sources, phrase, days)) if (!found.has(each.row)) found.set(each.row, each);
  // More than any that only says it.
  const ahead = idf(1, sources.facts.size);
  for (const each of await findDate(sources, date)) {
    const said = found.get(each.row);
    found.set(each.row, { ...(said ?? each), score: each.score + ahead + (said?.score ?? 0) });
  }
  return [...found.values()];
}

/** A day or month as texts have it: `26 March 1987`, `March 26 1987`. A range stands there as it was typed, if at all. */
export function spellingsOf(date: string): string[] {
  const moment = toMoment(date);
  const { year, month, day } = moment;
  if (moment.end || month === undefined) return [];
  return [formatDate(moment), ...(day === undefined ? [] : [`${monthName(month)} ${day} ${year}`])];
}
