import type { Piece } from "#piece/piece.ts";

/** The pieces of one month; those of the year that name no month have none. */
export interface Month {
  /** 1 to 12. */
  month: number | undefined;
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
    months: [...Map.groupBy(ofYear, ({ published }) => published.month)]
      .map(([month, ofMonth]) => ({ month, pieces: ofMonth }))
      .sort((a, b) => (b.month ?? 0) - (a.month ?? 0)),
  }));
}
