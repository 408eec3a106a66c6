import type { Facts } from "../facts/facts.ts";
import type { PagefindResult } from "./hit.ts";
import type { Scored } from "./pagefind.ts";

/** What a piece has for a query. */
export interface Tally {
  /** By row. */
  scores: Float64Array;
  /** By row, in the order of the query's terms. */
  results: Map<number, PagefindResult[]>;
}

/** A piece that has a term. */
export interface ScoredRow extends Scored {
  row: number;
}

export function emptyTally({ size }: Facts): Tally {
  return { scores: new Float64Array(size), results: new Map() };
}

/** Adds what pieces have for one term. */
export function count({ scores, results }: Tally, found: readonly ScoredRow[]): void {
  for (const { row, score, result } of found) {
    scores[row] = (scores[row] ?? 0) + score;
    const known = results.get(row);
    if (known) known.push(result);
    else results.set(row, [result]);
  }
}
