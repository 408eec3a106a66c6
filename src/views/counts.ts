import type { Piece } from "#piece/piece.ts";

/** How many pieces a year has. */
export interface YearCount {
  year: number;
  count: number;
}

/** The years that have pieces, oldest first, with how many. */
export function countByYear(pieces: readonly Piece[]): YearCount[] {
  const counts = new Map<number, number>();
  for (const { year } of pieces) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].map(([year, count]) => ({ year, count })).sort((a, b) => a.year - b.year);
}

/** The entry with the greatest count, the earliest of equals; undefined where there is none. */
export function greatest<Counted extends { count: number }>(counts: readonly Counted[]): Counted | undefined {
  return counts.reduce<Counted | undefined>(
    (best, entry) => (best === undefined || entry.count > best.count ? entry : best),
    undefined,
  );
}
