import { facetCounts } from "../facts/counts.ts";
import type { FactColumn } from "../facts/facts.ts";
import { histogramOf, type Bin } from "../facts/histogram.ts";
import { find } from "./find.ts";
import { nextSteps } from "./next-steps.ts";
import { pagesNamed } from "./pages-named.ts";
import { listed, remarksOnQuery, remarksOnResults, type Advice } from "./remarks.ts";
import { quoted } from "./quoted.ts";
import type { Sources } from "../retrieval/sources.ts";
import { entriesOf } from "./result-entries.ts";
import type { SearchState } from "../state/search-state.ts";
import { shortened } from "./shortened.ts";
import type { ResultEntry } from "../views/entries.ts";
import type { Filter } from "../views/filters.ts";

/** What a search came to. */
export interface Outcome {
  /** How many pieces were found. */
  total: number;
  /** How many of them, from the first on, have pages of results. */
  listed: number;
  /** How many have every word of the query; the others have some. */
  complete: number;
  /** The query as it was searched, where a word was corrected; cut where it is too long to be read. */
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
  /** The pieces that were found, in the order that was asked for. */
  rows: readonly number[];
  /**
   * The results from one place to before another.
   * @throws Error if their texts can't be fetched
   */
  entries(from: number, to: number): Promise<ResultEntry[]>;
}

/**
 * Searches an archive.
 * @param typing whether the query is still being typed
 * @throws Error if a part of the index can't be fetched
 */
export async function search(state: SearchState, sources: Sources, typing = false): Promise<Answer> {
  const { facts } = sources;
  const { query, note, worded, ranked, matching, shown, found } = await find(state, sources, typing);
  const counts = facetCounts(facts, matching, state.facets);
  const rows = found.map(({ row }) => row);
  const steps = async () =>
    nextSteps(query, state, sources, async (other) => (await find(other, sources)).found.length > 0);
  const outcome: Outcome = {
    total: rows.length,
    listed: rows.length,
    complete: found.filter(({ complete }) => complete).length,
    corrected: ranked.corrected === undefined ? undefined : shortened(ranked.corrected),
    worded,
    advice: [
      ...pagesNamed(ranked.entries),
      ...remarksOnQuery(query, note, sources.monthFirst),
      ...(ranked.also.length === 0
        ? []
        : [{ text: `Also searched: ${listed(ranked.also.map((spelling) => quoted(spelling)))}.` }]),
      ...(ranked.ignored.length === 0
        ? []
        : [{ text: `Passed over, since they say little: ${listed(ranked.ignored)}.` }]),
      ...(rows.length === 0 ? await steps() : remarksOnResults(ranked)),
    ],
    filters: facts.facets.map((column) => filterOf(column, counts[column.id] ?? new Uint32Array(), state)),
    bins: histogramOf(facts, shown),
  };
  return { outcome, rows, entries: (from, to) => entriesOf(rows.slice(from, to), ranked, facts) };
}

function filterOf({ id, label, values }: FactColumn, counts: Uint32Array, { facets }: SearchState): Filter {
  const chosen = new Set(facets[id as keyof SearchState["facets"]]);
  return {
    id,
    label,
    values: values.map((value, index) => ({ ...value, count: counts[index] ?? 0, chosen: chosen.has(value.id) })),
  };
}
