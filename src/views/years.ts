import { monthName } from "#piece/calendar.ts";
import type { Piece } from "#piece/piece.ts";

/** The pieces of one month. */
export interface Month {
  year: number;
  /** 1 to 12; 0 for the pieces of the year that name no month. */
  month: number;
  /** `April 2004`. */
  name: string;
  pieces: Piece[];
}

/** The pieces of one year. */
export interface Year {
  year: number;
  pieces: Piece[];
  /** Latest first; the pieces without a month at the end. */
  months: Month[];
}

/**
 * Groups pieces by year and month.
 * @param pieces newest first
 * @returns latest year first
 */
export function groupByYear(pieces: readonly Piece[]): Year[] {
  return [...Map.groupBy(pieces, ({ year }) => year)].map(([year, ofYear]) => ({
    year,
    pieces: ofYear,
    months: [...Map.groupBy(ofYear, ({ published }) => published.month ?? 0)]
      .map(([month, ofMonth]) => ({ year, month, name: nameOf(year, month), pieces: ofMonth }))
      .sort((a, b) => b.month - a.month),
  }));
}

function nameOf(year: number, month: number): string {
  return month === 0 ? `${year}, no month given` : `${monthName(month)} ${year}`;
}
