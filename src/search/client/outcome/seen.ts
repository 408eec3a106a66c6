/** What a search found when it was last looked at. */
export interface Seen {
  /** How many pieces. */
  seen: number;
  /** The day of each of them, in days since 1970-01-01; absent where there were too many. */
  days?: readonly number[] | undefined;
}

/** The days of so many pieces are kept; of more than these, their number only. */
export const mostDays = 1000;

/** As much of what a search found as is kept. Days tell pieces apart well enough, and stay when an archive is built anew. */
export function keptOf({ seen, days }: Seen): Seen {
  return { seen, days: days && days.length <= mostDays ? days : undefined };
}

/** How many pieces a search finds now that it didn't before; what is gone since makes up for none where days are known. */
export function newSince(before: Seen, now: Seen): number {
  if (before.days === undefined || now.days === undefined) return Math.max(0, now.seen - before.seen);
  const left = new Map<number, number>();
  for (const day of before.days) left.set(day, (left.get(day) ?? 0) + 1);
  return now.days.filter((day) => {
    const still = left.get(day) ?? 0;
    left.set(day, still - 1);
    return still <= 0;
  }).length;
}
