import { monthName } from "#piece/calendar.ts";
import { isMoment, printedDate, type Moment } from "#piece/dates.ts";
import type { Piece } from "#piece/piece.ts";

/** A day of the calendar with its pieces of all years. */
export interface CalendarDay {
  /** `04-06` */
  id: string;
  /** 1 to 12. */
  month: number;
  /** 1 to 31. */
  day: number;
  /** Newest first. */
  pieces: Piece[];
  /** The same by their year, which is newest first too. */
  years: Map<number, Piece[]>;
}

/**
 * Groups pieces by the day of their printed date; those dated to a month, a year or a range, or not surely, are on none.
 * @param pieces newest first
 * @returns by id, in the order of the calendar, the days that have pieces
 */
export function daysOf(pieces: readonly Piece[]): Map<string, CalendarDay> {
  const days = new Map<string, CalendarDay>();
  for (const piece of pieces) {
    const { month, day } = piece.published;
    const id = dayId(piece.published);
    if (id === undefined || month === undefined || day === undefined) continue;
    const known = days.get(id) ?? { id, month, day, pieces: [], years: new Map<number, Piece[]>() };
    days.set(id, known);
    known.pieces.push(piece);
    const ofYear = known.years.get(piece.year);
    if (ofYear) ofYear.push(piece);
    else known.years.set(piece.year, [piece]);
  }
  return new Map([...days].sort(([, a], [, b]) => a.month - b.month || a.day - b.day));
}

/** The day of the calendar on which something was surely published, if there is one. */
function dayId(published: Moment): string | undefined {
  return published.day !== undefined && isMoment(published.text) ? printedDate(published).slice(5) : undefined;
}

/** The address of a day's page, without the base. */
export function dayAddress({ id }: Pick<CalendarDay, "id">): string {
  return `/on-this-day/${id}/`;
}

/** A day for reading: `6 April`. */
export function dayName({ month, day }: Pick<CalendarDay, "month" | "day">): string {
  return `${day} ${monthName(month)}`;
}

/** What else there is on the day of a piece. */
export interface OtherYears {
  day: CalendarDay;
  /** One piece of each year that is shown, earliest first. */
  shown: Piece[];
  /** The number of pieces of other years that are not shown. */
  more: number;
}

/**
 * The pieces of other years on the day of a piece.
 * @param most how many are shown at most
 * @returns undefined where there are none
 */
export function otherYears(piece: Piece, days: ReadonlyMap<string, CalendarDay>, most: number): OtherYears | undefined {
  const day = days.get(dayId(piece.published) ?? "");
  if (!day) return undefined;
  const others = [...day.years].filter(([year]) => year !== piece.year).toReversed();
  if (others.length === 0) return undefined;
  const shown = others.slice(0, most).flatMap(([, ofYear]) => ofYear.at(-1) ?? []);
  const own = day.years.get(piece.year)?.length ?? 0;
  return { day, shown, more: day.pieces.length - own - shown.length };
}
