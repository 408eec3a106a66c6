import { facetCounts, rowsChosen } from "./facts/counts.ts";
import { daysOf } from "./facts/days.ts";
import type { FactColumn } from "./facts/facts.ts";
import { histogramOf, type Bin } from "./facts/histogram.ts";
import { intersect, rowsBetween } from "./facts/rows.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";
import { loosen } from "./query/loosen.ts";
import { parseQuery } from "./query/parse.ts";
import { printQuery } from "./query/print.ts";
import type { Query } from "./query/query.ts";
import { respell } from "./query/respell.ts";
import { evaluate, type Found, type Ranked } from "./retrieval/evaluate.ts";
import type { Sources } from "./retrieval/sources.ts";
import { entriesOf } from "./result-entries.ts";
import { isNarrowed, noFacets, type SearchState } from "./search-state.ts";
import type { ResultEntry } from "./views/entries.ts";
import type { Filter } from "./views/filters.ts";

/** A sentence of advice, and a query that is offered with it. */
export interface Advice {
  text: string;
  /** What is offered, as the text of its link. */
  offer?: { text: string; changes: Partial<SearchState> };
}

/** What a search came to. */
export interface Outcome {
  /** The pieces that were found, in the order that was asked for. */
  rows: readonly number[];
  /** How many of them have every word of the query; the others have some. */
  complete: number;
  /** The query as it was searched, where a word was corrected. */
  corrected: string | undefined;
  advice: readonly Advice[];
  /** Whether there are words of the query that can be searched. */
  worded: boolean;
  filters: readonly Filter[];
  bins: readonly Bin[];
}

/** An outcome, and a way to its results. */
export interface Answer {
  outcome: Outcome;
  /**
   * The results from one place to before another.
   * @throws Error if their texts can't be fetched
   */
  entries(from: number, to: number): Promise<ResultEntry[]>;
}

/** No limit. */
export const anyDay = { first: undefined, last: undefined };

/**
 * Searches an archive.
 * @throws Error if a part of the index can't be fetched
 */
export async function search(state: SearchState, sources: Sources): Promise<Answer> {
  const { facts, engine } = sources;
  const { query, note } = parseQuery(state.q);
  const worded = query !== undefined || state.q.trim() === "";
  const days = {
    first: state.from === undefined ? undefined : daysOf(state.from).first,
    last: state.to === undefined ? undefined : daysOf(state.to).last,
  };
  // Whether words are relaxed is decided over the whole archive, so that dates narrow a search as all other filters do;
  // an index in parts is spared the fetching instead.
  const ranked = worded ? await evaluate(query, sources, engine.divided ? days : anyDay) : nothing;
  const within = rowsBetween(facts, days.first, days.last);
  const matching = new Uint8Array(facts.size);
  for (const { row } of ranked.rows) matching[row] = within[row] ?? 0;
  const shown = intersect(matching, rowsChosen(facts, state.facets));
  const found = inOrder(
    ranked.rows.filter(({ row }) => shown[row] === 1),
    state,
  );
  const counts = facetCounts(facts, matching, state.facets);
  const rows = found.map(({ row }) => row);
  const outcome: Outcome = {
    rows,
    complete: found.filter(({ complete }) => complete).length,
    corrected: ranked.corrected,
    worded,
    advice: [
      ...(note === undefined ? [] : [{ text: note }]),
      ...(ranked.ignored.length === 0
        ? []
        : [{ text: `Passed over, since they say little: ${ranked.ignored.join(", ")}.` }]),
      ...(ranked.unknown.length === 0 || found.length === 0
        ? []
        : [{ text: `Found in no piece: ${ranked.unknown.join(", ")}. The other words were searched.` }]),
      ...(found.length === 0 && query ? await adviceOf(query, state, await sources.lexicon()) : []),
    ],
    filters: facts.facets.map((column) => filterOf(column, counts[column.id] ?? new Uint32Array(), state)),
    bins: histogramOf(facts, shown),
  };
  return { outcome, entries: (from, to) => entriesOf(rows.slice(from, to), ranked, facts) };
}

const nothing: Ranked = { rows: [], relaxed: false, corrected: undefined, ignored: [], unknown: [], results: () => [] };

/** What to try where nothing was found. */
async function adviceOf(query: Query, state: SearchState, lexicon: Lexicon | undefined): Promise<Advice[]> {
  const meant = lexicon && respell(query, lexicon);
  const loose = loosen(query);
  return [
    ...(meant === undefined ? [] : [{ text: "Did you mean ", offer: offered(printQuery(meant)) }]),
    ...(loose === undefined ? [] : [{ text: "Less strictly: ", offer: offered(printQuery(loose)) }]),
    ...(isNarrowed(state) ? [{ text: "Without the filters and dates: ", offer: unfiltered(state) }] : []),
  ];
}

function offered(q: string): Advice["offer"] & object {
  return { text: q, changes: { q } };
}

function unfiltered({ q }: SearchState): Advice["offer"] & object {
  return { text: q.trim() === "" ? "all pieces" : q, changes: { from: undefined, to: undefined, facets: noFacets } };
}

/** Rows run newest first. */
function inOrder(found: readonly Found[], { sort }: SearchState): readonly Found[] {
  if (sort === "newest") return found.toSorted((a, b) => a.row - b.row);
  if (sort === "oldest") return found.toSorted((a, b) => b.row - a.row);
  return found;
}

function filterOf({ id, label, values }: FactColumn, counts: Uint32Array, { facets }: SearchState): Filter {
  const chosen = new Set(facets[id as keyof SearchState["facets"]]);
  return {
    id,
    label,
    values: values.map((value, index) => ({ ...value, count: counts[index] ?? 0, chosen: chosen.has(value.id) })),
  };
}
