import { rowsOfValue } from "../facts/facts.ts";
import { meaningOf, type Entry, type Meaning } from "../spelling/names.ts";
import type { DayRange } from "../query/date-range.ts";
import { idf } from "./bm25.ts";
import { findPieces, findSpelling, type Sources } from "./sources.ts";
import type { ScoredRow } from "./tally.ts";

/** Words of a query that follow each other and are a name. */
export interface Named extends Meaning {
  /** The place of the first word, and the one after the last. */
  from: number;
  to: number;
}

/** So many words a name may have. */
const longest = 6;

/** The names that words are, the longest that fit; no two share a word. */
export function namesIn(words: readonly string[], { facts }: Pick<Sources, "facts">): Named[] {
  const names: Named[] = [];
  for (let from = 0; from < words.length;) {
    let to = Math.min(words.length, from + longest);
    let meaning = meaningOf(facts, words.slice(from, to).join(" "));
    while (!meaning && to > from + 1) {
      to -= 1;
      meaning = meaningOf(facts, words.slice(from, to).join(" "));
    }
    if (meaning) names.push({ ...meaning, from, to });
    from = to;
  }
  return names;
}

/**
 * The pieces that have the name which a word is a part of: in another spelling, or as what they are about, by or from. Those
 * count as if each had the name once in its text.
 * @param place of the word
 */
export async function findNamed(
  sources: Sources,
  names: readonly Named[],
  place: number,
  days: DayRange,
): Promise<ScoredRow[]> {
  const name = names.find(({ from, to }) => from <= place && place < to);
  if (!name) return [];
  const words = name.to - name.from;
  // A word by itself is found in its other spellings already.
  const spelt = words === 1 ? [] : await Promise.all(name.others.map((other) => findSpelling(sources, other, days)));
  const rows = new Set(name.entries.flatMap(({ column, value }) => [...rowsOfValue(column, value)]));
  const about = rows.size === 0 ? [] : await findPieces(sources, (row) => rows.has(row), days);
  const score = idf(about.length, sources.facts.size);
  return [...spelt.flat(), ...about.map((each) => ({ ...each, score }))].map((each) => ({
    ...each,
    score: each.score / words,
  }));
}

/** The entries that a query names and nothing beside them; none where other words stand in it. */
export function entriesNamed(names: readonly Named[], words: number): Entry[] {
  const named = names.reduce((sum, { from, to }) => sum + to - from, 0);
  return named === words ? names.flatMap(({ entries }) => entries) : [];
}
