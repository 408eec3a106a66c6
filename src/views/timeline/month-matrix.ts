import type { Piece } from "#piece/piece.ts";
import { groupByYear } from "../years.ts";

/** The number of pieces of a month, with its shade. */
export interface MonthCount {
  /** 1 to 12. */
  month: number;
  /** 0 where the month has none. */
  count: number;
  /** 0 for none, else 1 to 5, by fifths of the greatest month. */
  shade: number;
}

/** The pieces of one year by month. */
export interface MonthRow {
  year: number;
  /** January to December. */
  months: MonthCount[];
  /** How many pieces of the year name no month. */
  withoutMonth: number;
  /** How many pieces the year has in all. */
  total: number;
}

/** The years that have pieces, by month. */
export interface MonthMatrix {
  /** Oldest first; the latest years that fit. */
  rows: MonthRow[];
  /** How many years before them have pieces too. */
  earlier: number;
}

/** A row takes about as much of a page as so many linked months. */
const rowSize = 4;

/**
 * Counts pieces by year and month.
 * @param pieces newest first
 * @param room how many months with pieces the page can hold, a row of none counting as four; one year always fits
 */
export function monthMatrix(pieces: readonly Piece[], room: number): MonthMatrix {
  const years = groupByYear(pieces);
  const shown: typeof years = [];
  let left = room;
  for (const year of years) {
    left -= rowSize + year.months.length;
    if (left < 0 && shown.length > 0) break;
    shown.unshift(year);
  }
  const ofMonths = shown.flatMap(({ months }) => months.filter(({ month }) => month > 0));
  const most = Math.max(1, ...ofMonths.map((month) => month.pieces.length));
  const rows = shown.map(({ year, pieces: ofYear, months }) => {
    const counts = new Map(months.map((month) => [month.month, month.pieces.length]));
    return {
      year,
      months: Array.from({ length: 12 }, (_, index) => {
        const count = counts.get(index + 1) ?? 0;
        return { month: index + 1, count, shade: Math.ceil((count / most) * 5) };
      }),
      withoutMonth: counts.get(0) ?? 0,
      total: ofYear.length,
    };
  });
  return { rows, earlier: years.length - shown.length };
}
