import { daysBeside } from "../outcome/find.ts";
import { fitting } from "../state/fitting.ts";
import type { SearchState } from "../state/search-state.ts";
import { parseQuery } from "../query/parse.ts";
import type { Query } from "../query/query.ts";
import { segmented } from "../query/segmented.ts";
import { stillTyped } from "../query/still-typed.ts";
import { withoutStopWords } from "../query/stop-words.ts";
import { isAsWritten, isBeginning } from "../query/query-words.ts";
import { kindsOf } from "../retrieval/kinds-of-parts.ts";
import { entriesNamed, namesIn, type Named } from "../retrieval/named.ts";
import type { Entry } from "../spelling/names.ts";
import { datedWithin, scored, someOf, type Clause } from "./clauses.ts";
import { conditionOf, valuesClause, type Translation } from "./conditions.ts";
import { spellingClause } from "./words.ts";

/** What a search asks, apart from its filters. */
export interface Asked {
  query: Query | undefined;
  /** What to tell of how the query was read. */
  note: string | undefined;
  /** Whether there are words of the query that can be searched, or it is empty. */
  worded: boolean;
  /** What every piece that is found keeps to. */
  kept: readonly Clause[];
  /** The words, dates and phrases of which a piece may lack some, where few have them all. */
  wanted: readonly { text: string; clause: Clause }[];
  /** The days that the search allows, likewise kept. */
  days: readonly Clause[];
  /** Words of the query that say little, and aren't searched. */
  ignored: readonly string[];
  /** Words that the engine may know better spellings of. */
  spelt: readonly string[];
  /** The entries of vocabularies that the query names, and nothing beside them. */
  entries: readonly Entry[];
}

/**
 * Reads what is asked, as a search of the index in the site does.
 * @param typing whether the query is still being typed; then its last word is not whole
 */
export function askedBy(state: SearchState, translation: Translation, typing = false): Asked {
  const { query: typed, note } = parseQuery(fitting(state.q));
  const query = typing ? stillTyped(typed, state.q) : typed;
  const sifted = query && withoutStopWords(segmented(query));
  const { words, phrases, others } = kindsOf(sifted?.query, query);
  const names = namesIn(
    words.map(({ text }) => text),
    translation,
  );
  const wanted = [...words, ...phrases].map((part, place) => ({
    text: part.text,
    clause: withNames(conditionOf(part, translation), names, place),
  }));
  const plain = words.filter(({ kind, text }) => kind === "word" && !isAsWritten(text) && !isBeginning(text));
  return {
    query,
    note,
    worded: query !== undefined || state.q.trim() === "",
    kept: others.map((part) => conditionOf(part, translation)),
    wanted,
    days: datedWithin(daysBeside(state)),
    ignored: sifted?.ignored ?? [],
    spelt: plain.map(({ text }) => text),
    entries: phrases.length + others.length === 0 ? entriesNamed(names, words.length) : [],
  };
}

/** A word, or the name that it is a part of: in another spelling, or as what pieces are about, by or from. */
function withNames(clause: Clause, names: readonly Named[], place: number): Clause {
  const name = names.find(({ from, to }) => from <= place && place < to);
  if (!name) return clause;
  // A word by itself has its other spellings already.
  const spellings = name.to - name.from === 1 ? [] : name.others.map(spellingClause);
  const about = name.entries.flatMap(({ column, value }) => {
    const entry = column.values[value];
    return entry ? [scored(valuesClause(column.id, [entry.id]), 1)] : [];
  });
  return someOf([clause, ...spellings, ...about]);
}
