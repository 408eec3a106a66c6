import { acronymsIn, rowsAsWritten, type Acronyms } from "../text/acronyms.ts";
import { daysOf } from "../facts/days.ts";
import type { Facts } from "../facts/facts.ts";
import type { Rows } from "../facts/rows.ts";
import { unspacedLetter } from "#piece/words.ts";
import { phraseApart } from "../text/joints.ts";
import type { Dictionary } from "../lexicon/dictionary.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { isDate } from "../query/fields.ts";
import { isAsWritten, isBeginning } from "../query/query-words.ts";
import type { DayRange } from "../query/date-range.ts";
import { otherSpellings, withoutUmlauts } from "../spelling/spellings.ts";
import { idf } from "./bm25.ts";
import type { Engine, Hits } from "./pagefind.ts";
import type { ScoredRow } from "./tally.ts";

/** So many words are searched for a beginning. Each takes as long as a word of a query. */
const longerWords = 8;

/** What a search is answered from. */
export interface Sources {
  engine: Engine;
  facts: Facts;
  /** The titles, row after row, as foldText leaves them. Asked for only where a query names a title. */
  titles(): Promise<readonly string[]>;
  /** Asked for only where a query has an acronym that is found as written. */
  acronyms(): Promise<Acronyms>;
  /** Asked for only where a word is in no piece, or nothing was found; undefined if there is none. */
  lexicon(): Promise<Lexicon | undefined>;
  /** Asked for only where a word is in no piece, but others near it are; undefined if there is none of the archive's language. */
  dictionary(): Promise<Dictionary | undefined>;
  /** Whether dates in numbers have the month before the day where both readings exist. */
  monthFirst: boolean;
}

/** The pieces that have a term; see Engine. Results that the facts don't know are left out. */
async function findRows({ engine, facts }: Sources, term: string, days: DayRange): Promise<ScoredRow[]> {
  return toRows(facts, await engine.find(term, days));
}

/** The pieces that have a word, in any spelling. It weighs the same in each. */
export async function findWord(sources: Sources, text: string, days: DayRange): Promise<ScoredRow[]> {
  const typed = await findTyped(sources, text, days);
  const spellings = [...otherSpellings(text, sources.facts), ...(typed.length === 0 ? withoutUmlauts(text) : [])];
  const others = await Promise.all(spellings.map((spelling) => findSpelling(sources, spelling, days)));
  const found = [typed, ...others].filter(({ length }) => length > 0);
  if (found.length < 2) return found.flat();
  const { size } = sources.facts;
  const weight = idf(new Set(found.flat().map(({ row }) => row)).size, size);
  const best = new Map<number, ScoredRow>();
  for (const rows of found)
    for (const each of rows) {
      const score = (each.score * weight) / idf(rows.length, size);
      const known = best.get(each.row);
      // Two spellings may be one word to the index, such as travelling and traveling, which must not count twice.
      best.set(each.row, { ...(known ?? each), score: Math.max(known?.score ?? 0, score) });
    }
  return [...best.values()];
}

/** The pieces that have a word or words in a spelling that wasn't asked for. */
export async function findSpelling(sources: Sources, spelling: string, days: DayRange): Promise<ScoredRow[]> {
  const find = /\s/u.test(spelling) ? findPhrase : findTyped;
  return (await find(sources, spelling, days)).map((each) => ({ ...each, spelling }));
}

/**
 * The pieces that have a word as typed. One with hyphens, or after a short one (l’Europe), may also stand there as several words; one
 * with full stops stands as it is; a year, month or day is also one that pieces are of. One of a script without spaces is
 * its letters in a row.
 */
async function findTyped(sources: Sources, text: string, days: DayRange): Promise<ScoredRow[]> {
  if (isBeginning(text)) return findBeginning(sources, text.slice(0, -1), days);
  if (isAsWritten(text) || unspacedLetter.test(text)) return findPhrase(sources, text, days);
  const whole = [...(await findRows(sources, text, days)), ...(isDate(text) ? await findDate(sources, text) : [])];
  const parts = partsOfWord(text).flatMap((part) => part.split(/(?<=^\p{L}{1,2})['’](?=\p{L}{2})/u));
  if (parts.length < 2) return whole;
  const known = new Set(whole.map(({ row }) => row));
  const apart = await findPhrase(sources, parts.join(" "), days);
  return [...whole, ...apart.filter(({ row }) => !known.has(row))];
}

/** The pieces that have words that begin so: the most frequent of them, and the beginning itself if it is a word. */
async function findBeginning(sources: Sources, text: string, days: DayRange): Promise<ScoredRow[]> {
  const longer = (await sources.lexicon())?.beginningWith(text, longerWords) ?? [];
  const best = new Map<number, ScoredRow>();
  for (const word of new Set([text, ...longer]))
    for (const found of await findRows(sources, word, days))
      if (found.score > (best.get(found.row)?.score ?? 0)) best.set(found.row, found);
  return [...best.values()];
}

/** The pieces that are of a year, month, day or range. They count as if each had it once in its text. */
export async function findDate(sources: Sources, date: string): Promise<ScoredRow[]> {
  const { facts } = sources;
  const { first, last } = daysOf(date);
  const isWithin = (row: number) => (facts.starts[row] ?? 0) >= first && (facts.ends[row] ?? 0) <= last;
  if (!Array.from({ length: facts.size }, (_, row) => row).some(isWithin)) return [];
  const found = await findPieces(sources, isWithin, { first, last });
  return found.map((each) => ({ ...each, score: idf(found.length, facts.size) }));
}

/** The pieces of some days that are among some, whatever their words, with scores of 0. */
export async function findPieces(
  { engine, facts }: Sources,
  isAmong: (row: number) => boolean,
  days: DayRange,
): Promise<ScoredRow[]> {
  return toRows(facts, await engine.all(days)).filter(({ row }) => isAmong(row));
}

/** What hyphens hold together in a word. */
export function partsOfWord(text: string): string[] {
  if (isAsWritten(text)) return [text];
  return text.split(/[-‐‑]/u).filter((part) => part !== "");
}

/**
 * The pieces in which words follow each other, acronyms among them as written: for Pagefind, U.S. is "us". A word by itself
 * is asked for without quotation marks, since Pagefind ranks no pieces that it finds with them.
 */
export async function findPhrase(sources: Sources, text: string, days: DayRange): Promise<ScoredRow[]> {
  const apart = phraseApart(text);
  const found = await findRows(sources, apart.includes(" ") ? `"${apart}"` : apart, days);
  if (acronymsIn(text).length === 0) return found;
  const rows = rowsAsWritten(rowSet(sources.facts, found), text, await sources.acronyms());
  return found.filter(({ row }) => rows[row] === 1).map((each) => ({ ...each, phrase: each.phrase ?? apart }));
}

/** Whether findWord would find anything. */
export async function hasWord(sources: Sources, text: string, days: DayRange): Promise<boolean> {
  const whole = isAsWritten(text) ? [] : await sources.engine.find(text, days);
  return whole.some(({ results }) => results.length > 0) || (await findWord(sources, text, days)).length > 0;
}

/** The pieces of results; those that the facts don't know are left out. */
export function toRows({ rowOf }: Facts, found: readonly Hits[]): ScoredRow[] {
  const rows: ScoredRow[] = [];
  for (const { prefix, scale, phrase, results } of found)
    for (const result of results) {
      const row = rowOf(prefix + result.id);
      if (row !== undefined) rows.push({ row, score: result.score * scale, result, phrase, spelling: undefined });
    }
  return rows;
}

/** The set of the pieces among these. */
export function rowSet({ size }: Facts, found: readonly ScoredRow[]): Rows {
  const rows = new Uint8Array(size);
  for (const { row } of found) rows[row] = 1;
  return rows;
}
