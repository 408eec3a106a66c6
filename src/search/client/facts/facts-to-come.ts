import type { Facts } from "./facts.ts";

/**
 * Stands for the facts until they have come: nothing is known of the pieces, and each gets the next row when it is first
 * asked for.
 * @param size how many pieces there are
 */
export function factsToCome(size: number): Facts {
  const rows = new Map<string, number>();
  const rowOf = (resultId: string): number | undefined => {
    if (!rows.has(resultId) && rows.size < size) rows.set(resultId, rows.size);
    return rows.get(resultId);
  };
  return { size, rowOf, facets: [], starts: new Int32Array(size), ends: new Int32Array(size) };
}
