import type { Facts } from "../facts/facts.ts";
import type { Rows } from "../facts/rows.ts";
import type { FoundTerm } from "./hit.ts";

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
export interface ScoredRow extends FoundTerm {
  row: number;
  score: number;
  /** The spelling that was searched; undefined where it is what was asked. */
  spelling: string | undefined;
}

/** A tally before anything was found. */
export function emptyTally({ size }: Facts): Tally {
  return { scores: new Float64Array(size), having: new Uint8Array(size), terms: [] };
}

/** Adds what pieces have for one term. */
export function count(tally: Tally, found: readonly ScoredRow[]): void {
  rank(tally, found);
  for (const { row } of found) tally.having[row] = 1;
  tally.terms.push(found);
}

/** Adds what pieces have for a word that ranks them only: it is not what they are found for, and not marked in them. */
export function rank({ scores }: Pick<Tally, "scores">, found: readonly ScoredRow[]): void {
  for (const { row, score } of found) scores[row] = (scores[row] ?? 0) + score;
}

/** What was found in some rows, for openPage; of each in the order of the query's terms. */
export function resultsOf({ terms }: Tally, rows: readonly number[]): FoundTerm[][] {
  const results = new Map(rows.map((row) => [row, [] as FoundTerm[]]));
  for (const found of terms) for (const each of found) results.get(each.row)?.push(each);
  return [...results.values()];
}
