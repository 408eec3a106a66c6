import { startOf, toMoment, type Moment } from "#piece/dates.ts";
import { partsOf } from "./combine.ts";
import type { DateLimit, Query } from "./query.ts";

/** A stretch of days since 1970-01-01, negative before it; both ends are in it, and a missing one leaves it open. */
export interface DayRange {
  first: number | undefined;
  last: number | undefined;
}

/**
 * The days that a limit allows: `after:1999` those from 2000-01-01, `before:2004-05` those to 2004-04-30; `from` and `to`
 * take in all of the year, month or day that they name. Gregorian throughout, also before 1582.
 * @throws RangeError if the limit's date is none that exists, which parsing never yields
 */
export function rangeOf({ bound, date }: Pick<DateLimit, "bound" | "date">): DayRange {
  const moment = toMoment(date);
  switch (bound) {
    case "from":
      return { first: firstDay(moment), last: undefined };
    case "after":
      return { first: firstDay(following(moment)), last: undefined };
    case "to":
      return { first: undefined, last: firstDay(following(moment)) - 1 };
    case "before":
      return { first: undefined, last: firstDay(moment) - 1 };
  }
}

/**
 * The days that the limits of a query leave of some days. Limits within alternatives and exclusions don't count.
 * @param days what is allowed beside the query
 */
export function rangeWithin(query: Query | undefined, days: DayRange): DayRange {
  return partsOf(query).reduce((range, part) => (part.kind === "date" ? narrow(range, rangeOf(part)) : range), days);
}

/** Whether no day is in a range, since its limits exclude each other. */
export function isImpossible({ first, last }: DayRange): boolean {
  return (first ?? -Infinity) > (last ?? Infinity);
}

function narrow(a: DayRange, b: DayRange): DayRange {
  return {
    first: a.first === undefined || b.first === undefined ? (a.first ?? b.first) : Math.max(a.first, b.first),
    last: a.last === undefined || b.last === undefined ? (a.last ?? b.last) : Math.min(a.last, b.last),
  };
}

/** The year, month or day after the one that a moment names; its text is not kept up, and its month or day may overflow. */
function following(moment: Moment): Moment {
  if (moment.day !== undefined) return { ...moment, day: moment.day + 1 };
  if (moment.month !== undefined) return { ...moment, month: moment.month + 1 };
  return { ...moment, year: moment.year + 1 };
}

function firstDay(moment: Moment): number {
  return startOf(moment).getTime() / 86_400_000;
}
