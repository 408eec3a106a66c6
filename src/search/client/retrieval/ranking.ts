import type { Rows } from "../facts/rows.ts";

/** Scores that differ by less are the same, so that the last bit of a number decides nothing. */
const grain = 1e-4;

/**
 * The rows of a set, best first: those of a higher level, then by score, then newest.
 * @param levels by row: the higher, the more of what was asked it has
 * @param scores by row
 */
export function inOrder(rows: Rows, levels: Rows, scores: Float64Array): number[] {
  const order: number[] = [];
  rows.forEach((byte, row) => {
    if (byte === 1) order.push(row);
  });
  const rounded = scores.map((score) => Math.round(score / grain));
  return order.sort((a, b) => (levels[b] ?? 0) - (levels[a] ?? 0) || (rounded[b] ?? 0) - (rounded[a] ?? 0) || a - b);
}
