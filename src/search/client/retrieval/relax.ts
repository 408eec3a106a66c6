import { intersect, union, type Rows } from "../facts/rows.ts";
import { idf } from "./bm25.ts";

/** With fewer pieces that have all words, those that have most of them are taken in. */
const enough = 10;

/** A piece that is taken in has at least so much of what the piece with most of the words has. */
const share = 0.25;

/** What the words of a query leave of the pieces. */
export interface Relaxed {
  rows: Rows;
  /** Those of them that have every word. */
  complete: Rows;
  /** Whether others have been taken in. */
  relaxed: boolean;
}

/**
 * The pieces that have all words; where they are few, those that have most of them, rare words weighing more.
 * @param words the pieces that have each word
 * @param within the pieces that may be found at all
 */
export function relax(words: readonly Rows[], within: Rows): Relaxed {
  const complete = words.reduce(intersect, within);
  if (words.length < 2 || isEnough(complete)) return { rows: complete, complete, relaxed: false };
  const sizes = words.map(size);
  // Neither a word that none of these pieces has nor one of most pieces says which to take, if there is another one.
  const had = words.filter((rows) => rows.some((has, row) => has === 1 && within[row] === 1));
  const telling = had.filter((rows) => size(rows) <= within.length / 2);
  const candidates = (telling.length > 0 ? telling : had).reduce(union, new Uint8Array(within.length));
  const held = new Float64Array(within.length);
  words.forEach((rows, index) => {
    const weight = idf(sizes[index] ?? 0, within.length);
    rows.forEach((has, row) => {
      if (has === 1) held[row] = (held[row] ?? 0) + weight;
    });
  });
  const may = union(complete, intersect(candidates, within));
  const most = held.reduce((best, each, row) => (may[row] === 1 ? Math.max(best, each) : best), 0);
  const rows = may.map((byte, row) => ((held[row] ?? 0) >= share * most ? byte : 0));
  return { rows, complete, relaxed: size(rows) > size(complete) };
}

/** Whether so many pieces were found that no others need be taken in. */
export function isEnough(rows: Rows): boolean {
  return size(rows) >= enough;
}

/** How many rows are in. */
function size(rows: Rows): number {
  return rows.reduce((sum, byte) => sum + byte, 0);
}
