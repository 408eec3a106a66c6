import { startOf, toMoment } from "#piece/dates.ts";

/** A stretch of days, both ends in it, in days since 1970-01-01. */
export interface Days {
  first: number;
  last: number;
}

/**
 * The days that a date may mean.
 * @param date a year, month or day: `2004`, `2004-05`, `2004-05-06`
 * @throws RangeError if there is no such date
 */
export function daysOf(date: string): Days {
  const { year, month, day } = toMoment(date);
  const first = dayOf(year, month ?? 1, day ?? 1);
  if (month === undefined) return { first, last: dayOf(year + 1, 1, 1) - 1 };
  if (day === undefined) return { first, last: dayOf(year, month + 1, 1) - 1 };
  return { first, last: first };
}

/** A day in days since 1970-01-01; the thirteenth month is the next year's first. */
function dayOf(year: number, month: number, day: number): number {
  return startOf({ text: "", precision: "day", year, month, day }).getTime() / 86_400_000;
}

/** The date of a day since 1970-01-01: `2004-05-06`. */
export function dateOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
