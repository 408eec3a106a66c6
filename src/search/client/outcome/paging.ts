import { formatNumber } from "#piece/count.ts";
import { pageSize } from "../state/search-state.ts";

/** How many pages results take; one at least. */
export function pagesOf(total: number): number {
  return Math.max(1, Math.ceil(total / pageSize));
}

/** Which results a page shows, as `21–40`. */
export function spanOf(page: number, total: number): string {
  return `${formatNumber((page - 1) * pageSize + 1)}–${formatNumber(Math.min(page * pageSize, total))}`;
}

/** The pages to which a page leads: the first, the last and those near it, in their order. */
export function pagesNear(page: number, last: number): number[] {
  return Array.from({ length: last }, (_, index) => index + 1).filter(
    (each) => each === 1 || each === last || Math.abs(each - page) < 3,
  );
}

/**
 * The place on a page before which the results begin that lack some of the words; undefined where the page has none of
 * them.
 */
export function partingOf(
  { page, q }: { page: number; q: string },
  { complete, total }: { complete: number; total: number },
): number | undefined {
  if (q.trim() === "" || complete === total) return undefined;
  const start = (page - 1) * pageSize;
  const place = Math.max(0, complete - start);
  return place < pageSize && start + place < total ? place : undefined;
}
