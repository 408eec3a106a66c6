import { intersect, rowsBetween, type Rows } from "../facts/rows.ts";
import { rangeWithin, type DayRange } from "../query/date-range.ts";
import type { Query } from "../query/query.ts";
import { segmented } from "../query/segmented.ts";
import { withoutStopWords } from "../query/stop-words.ts";
import { rowsMeeting, rowsWithWordsOf } from "./conditions.ts";
import { asTyped, correct } from "./correct.ts";
import type { FoundTerm } from "./hit.ts";
import { kindsOf } from "./kinds-of-parts.ts";
import type { Entry } from "../spelling/names.ts";
import { entriesNamed, findNamed, namesIn } from "./named.ts";
import { inOrder } from "./ranking.ts";
import { isEnough, relax } from "./relax.ts";
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
  /** Best first: those with all words as typed, those with all in any spelling, then the others; newest first among equals. */
  rows: readonly Found[];
  /** Whether pieces are among them that lack some of the words. */
  relaxed: boolean;
  /** The query as it was searched; undefined where it is what was asked. */
  corrected: string | undefined;
  /** The query without the parts that were corrected; undefined where none were, or all. */
  kept: string | undefined;
  /** The query with what may have been meant by words that no piece has; undefined where there is nothing of the kind. */
  offered: string | undefined;
  /** Phrases of the query whose words were searched too, since few pieces have them with all other words. */
  opened: readonly string[];
  /** Words of the query that were not searched, since nearly every piece has them. */
  ignored: readonly string[];
  /** Words of the query, as searched, that no piece has and that are relaxed. */
  unknown: readonly string[];
  /** Spellings that were searched beside those of the query, and found something. */
  also: readonly string[];
  /** The entries of vocabularies that the query names, and nothing beside them. */
  entries: readonly Entry[];
  /** Of each of some rows, for openPage, the terms that found it. */
  results(rows: readonly number[]): readonly (readonly FoundTerm[])[];
}

/**
 * Searches the archive. The words of a query and the dates in it may be relaxed, and so may phrases beside them; all else is
 * kept to the letter.
 * @param query undefined for all pieces
 * @param days when the pieces may be of, beside what the query says
 * @param correcting whether words that are nowhere are corrected
 * @throws Error if something can't be fetched
 */
export async function evaluate(
  query: Query | undefined,
  sources: Sources,
  days: DayRange,
  correcting = true,
): Promise<Ranked> {
  const { facts } = sources;
  const sifted = query && withoutStopWords(segmented(query));
  const range = rangeWithin(sifted?.query, days);
  const meant = sifted && (correcting ? await correct(sifted.query, sources, range) : asTyped(sifted.query));
  const tally = emptyTally(facts);
  const { words, phrases, others } = kindsOf(meant?.query, query);
  let within = rowsBetween(facts, range.first, range.last);
  for (const part of others) within = intersect(within, await rowsMeeting(part, sources, range, tally));
  const having: Rows[] = [];
  const typed: Rows[] = [];
  const unknown: string[] = [];
  const also = new Set<string>();
  const names = namesIn(
    words.map(({ text }) => text),
    sources,
  );
  for (const [place, part] of words.entries()) {
    if (part.kind === "dated") having.push(await rowsMeeting(part, sources, range, tally));
    else {
      const found = [
        ...(await findWord(sources, part.text, range)),
        ...(await findNamed(sources, names, place, range)),
      ];
      count(tally, found);
      having.push(rowSet(facts, found));
      typed.push(
        rowSet(
          facts,
          found.filter(({ spelling }) => spelling === undefined),
        ),
      );
      for (const { spelling } of found) if (spelling !== undefined) also.add(spelling);
    }
    if (!having.at(-1)?.includes(1)) unknown.push(part.text);
    // The parts of a word with hyphens find nothing, but rank what is found.
    const wordParts = part.kind === "word" ? partsOfWord(part.text) : [];
    for (const each of wordParts.length > 1 ? wordParts : []) rank(tally, await findWord(sources, each, range));
  }
  const quoted: Rows[] = [];
  for (const part of phrases) quoted.push(await rowsMeeting(part, sources, range, tally));
  let found = relax(having, quoted.reduce(intersect, within));
  const opened = isEnough(found.rows) ? [] : phrases;
  for (const [index, part] of opened.entries())
    having.push(...(await rowsWithWordsOf(part, quoted[index] ?? within, sources, range, tally)));
  if (opened.length > 0) found = relax([...having, ...quoted], within);
  const { rows, complete, relaxed } = found;
  const levels = typed.reduce(intersect, complete).map((spelt, row) => spelt + (complete[row] ?? 0));
  const order = inOrder(rows, levels, tally.scores);
  // What no word found has a page all the same.
  if (order.some((row) => tally.having[row] === 0)) {
    const missing = toRows(facts, await sources.engine.all(range)).filter(({ row }) => tally.having[row] === 0);
    count(tally, missing);
  }
  return {
    rows: order.map((row) => ({ row, complete: complete[row] === 1 })),
    relaxed,
    corrected: meant?.corrected,
    kept: meant?.kept,
    offered: meant?.offered,
    opened: (relaxed ? opened : []).map(({ text }) => text),
    ignored: sifted?.ignored ?? [],
    unknown,
    also: [...also],
    entries: phrases.length + others.length === 0 ? entriesNamed(names, words.length) : [],
    results: (rows) => resultsOf(tally, rows),
  };
}
