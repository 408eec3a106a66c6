import { startOf, toMoment, type Moment } from "#piece/dates.ts";

/** A stretch of days, both ends in it, in days since 1970-01-01. */
export interface Days {
  first: number;
  last: number;
}

/**
 * The days that a date may mean, in its own zone; of a range all from the first to the last.
 * @param date a year, month or day, `2004`, `2004-05`, `2004-05-06`, or any other text of a moment
 * @throws RangeError if there is no such date
 */
export function daysOf(date: string): Days {
  const { end, ...start } = toMoment(date);
  return { first: dayOf(start.year, start.month ?? 1, start.day ?? 1), last: lastDay(end ?? start) };
}

function lastDay({ year, month, day }: Moment): number {
  if (month === undefined) return dayOf(year + 1, 1, 1) - 1;
  if (day === undefined) return dayOf(year, month + 1, 1) - 1;
  return dayOf(year, month, day);
}

/** A day in days since 1970-01-01; the thirteenth month is the next year's first. */
function dayOf(year: number, month: number, day: number): number {
  return startOf({ text: "", precision: "day", year, month, day }).getTime() / 86_400_000;
}

/** The date of a day since 1970-01-01: `2004-05-06`. */
export function dateOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
