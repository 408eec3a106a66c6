import type { Facts } from "../facts/facts.ts";
import type { Rows } from "../facts/rows.ts";
import type { PagefindResult } from "./hit.ts";

/** What a piece has for a query. */
export interface Tally {
  /** By row. */
  scores: Float64Array;
  /** The rows that have any of the terms. */
  having: Rows;
  /** What was found, term after term. */
  terms: (readonly ScoredRow[])[];
}

/** A piece that has a term. */
export interface ScoredRow {
  row: number;
  score: number;
  result: PagefindResult;
}

export function emptyTally({ size }: Facts): Tally {
  return { scores: new Float64Array(size), having: new Uint8Array(size), terms: [] };
}

/** Adds what pieces have for one term. */
export function count({ scores, having, terms }: Tally, found: readonly ScoredRow[]): void {
  for (const { row, score } of found) {
    scores[row] = (scores[row] ?? 0) + score;
    having[row] = 1;
  }
  terms.push(found);
}

/** What Pagefind says of some rows, for openPage; of each in the order of the query's terms. */
export function resultsOf({ terms }: Tally, rows: readonly number[]): PagefindResult[][] {
  const results = new Map(rows.map((row) => [row, [] as PagefindResult[]]));
  for (const found of terms) for (const { row, result } of found) results.get(row)?.push(result);
  return [...results.values()];
}
