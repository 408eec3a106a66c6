import { intersect, rowsBetween, type Rows } from "../facts/rows.ts";
import { partsOf } from "../query/combine.ts";
import { rangeWithin, type DayRange } from "../query/date-range.ts";
import type { Query } from "../query/query.ts";
import { withoutStopWords } from "../query/stop-words.ts";
import { rowsMeeting } from "./conditions.ts";
import { correct } from "./correct.ts";
import type { FoundTerm } from "./hit.ts";
import { inOrder } from "./ranking.ts";
import { relax } from "./relax.ts";
import { findWord, partsOfWord, rowSet, toRows, type Sources } from "./sources.ts";
import { count, emptyTally, rank, resultsOf } from "./tally.ts";

/** A piece that was found. */
export interface Found {
  row: number;
  /** Whether the piece has every word of the query. */
  complete: boolean;
}

/** What a query finds. */
export interface Ranked {
  /** Best first: those with all words, then the others; newest first among equals. */
  rows: readonly Found[];
  /** Whether pieces are among them that lack some of the words. */
  relaxed: boolean;
  /** The query as it was searched; undefined where it is what was asked. */
  corrected: string | undefined;
  /** The query without the parts that were corrected; undefined where none were, or all. */
  kept: string | undefined;
  /** Words of the query that were not searched, since nearly every piece has them. */
  ignored: readonly string[];
  /** Words of the query, as searched, that no piece has and that are relaxed. */
  unknown: readonly string[];
  /** Of each of some rows, for openPage, the terms that found it. */
  results(rows: readonly number[]): readonly (readonly FoundTerm[])[];
}

/**
 * Searches the archive. The words of a query may be relaxed; all else is kept to the letter.
 * @param query undefined for all pieces
 * @param days when the pieces may be of, beside what the query says
 * @throws Error if something can't be fetched
 */
export async function evaluate(query: Query | undefined, sources: Sources, days: DayRange): Promise<Ranked> {
  const { facts } = sources;
  const sifted = query && withoutStopWords(query);
  const range = rangeWithin(sifted?.query, days);
  const {
    query: meant,
    corrected,
    kept,
  } = sifted
    ? await correct(sifted.query, sources, range)
    : { query: undefined, corrected: undefined, kept: undefined };
  const parts = partsOf(meant);
  const tally = emptyTally(facts);
  let within = rowsBetween(facts, range.first, range.last);
  for (const part of parts)
    if (part.kind !== "word") within = intersect(within, await rowsMeeting(part, sources, range, tally));
  const words: Rows[] = [];
  const unknown: string[] = [];
  for (const part of parts) {
    if (part.kind !== "word") continue;
    const found = await findWord(sources, part.text, range);
    count(tally, found);
    words.push(rowSet(facts, found));
    if (found.length === 0) unknown.push(part.text);
    // The parts of a word with hyphens find nothing, but rank what is found.
    const pieces = partsOfWord(part.text);
    for (const piece of pieces.length > 1 ? pieces : []) rank(tally, await findWord(sources, piece, range));
  }
  const { rows, complete, relaxed } =
    words.length > 0 ? relax(words, within) : { rows: within, complete: within, relaxed: false };
  const order = inOrder(rows, complete, tally.scores);
  // What no word found has a page all the same.
  if (order.some((row) => tally.having[row] === 0)) {
    const missing = toRows(facts, await sources.engine.all(range)).filter(({ row }) => tally.having[row] === 0);
    count(tally, missing);
  }
  return {
    rows: order.map((row) => ({ row, complete: complete[row] === 1 })),
    relaxed,
    corrected,
    kept,
    ignored: sifted?.ignored ?? [],
    unknown,
    results: (rows) => resultsOf(tally, rows),
  };
}
