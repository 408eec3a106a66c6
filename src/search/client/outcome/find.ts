import { rowsChosen } from "../facts/counts.ts";
import { daysOf } from "../facts/days.ts";
import { intersect, rowsBetween, type Rows } from "../facts/rows.ts";
import { fitting } from "../state/fitting.ts";
import type { DayRange } from "../query/date-range.ts";
import { parseQuery } from "../query/parse.ts";
import type { Query } from "../query/query.ts";
import { stillTyped } from "../query/still-typed.ts";
import { evaluate, type Found, type Ranked } from "../retrieval/evaluate.ts";
import type { Sources } from "../retrieval/sources.ts";
import type { SearchState } from "../state/search-state.ts";

/** No limit. */
export const anyDay: DayRange = { first: undefined, last: undefined };

/** What a search finds. */
export interface Finding {
  query: Query | undefined;
  /** What to tell of how the query was read. */
  note: string | undefined;
  /** Whether there are words of the query that can be searched, or it is empty. */
  worded: boolean;
  /** What the query finds without the filters. */
  ranked: Ranked;
  /** The rows that all but the chosen values of facets let through. */
  matching: Rows;
  /** The rows that are found. */
  shown: Rows;
  /** The same, in the order that was asked for. */
  found: readonly Found[];
}

/**
 * Finds the pieces of a search.
 * @param typing whether its query is still being typed; then its last word is not whole, and nothing is corrected
 * @throws Error if a part of the index can't be fetched
 */
export async function find(state: SearchState, sources: Sources, typing = false): Promise<Finding> {
  const { facts, engine } = sources;
  const q = fitting(state.q);
  const { query: typed, note } = parseQuery(q);
  const query = typing ? stillTyped(typed, state.q) : typed;
  const worded = query !== undefined || state.q.trim() === "";
  const days = daysBeside(state);
  // Whether words are relaxed is decided over the whole archive, so that dates narrow a search as all other filters do;
  // an index in parts is spared the fetching instead.
  const ranked = worded ? await evaluate(query, sources, engine.divided ? days : anyDay, !typing) : nothing;
  const within = rowsBetween(facts, days.first, days.last);
  const matching = new Uint8Array(facts.size);
  for (const { row } of ranked.rows) matching[row] = within[row] ?? 0;
  const shown = intersect(matching, rowsChosen(facts, state.facets));
  const found = inOrder(
    ranked.rows.filter(({ row }) => shown[row] === 1),
    state,
  );
  const cut = q === state.q ? undefined : "The text is too long for one search, so only its beginning was searched.";
  return { query, note: [cut, note].filter(Boolean).join(" ") || undefined, worded, ranked, matching, shown, found };
}

const nothing: Ranked = {
  rows: [],
  relaxed: false,
  corrected: undefined,
  kept: undefined,
  offered: undefined,
  opened: [],
  ignored: [],
  unknown: [],
  also: [],
  entries: [],
  results: () => [],
};

/** The days that a search allows beside its query. */
export function daysBeside({ from, to }: SearchState): DayRange {
  return {
    first: from === undefined ? undefined : daysOf(from).first,
    last: to === undefined ? undefined : daysOf(to).last,
  };
}

/** Those with every word come first in any order. Rows run newest first. */
function inOrder(found: readonly Found[], { sort }: SearchState): readonly Found[] {
  if (sort === undefined) return found;
  const [newer, older] = sort === "newest" ? [-1, 1] : [1, -1];
  return found.toSorted((a, b) => Number(b.complete) - Number(a.complete) || (a.row < b.row ? newer : older));
}
