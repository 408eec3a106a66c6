import type { FactColumn } from "../facts/facts.ts";
import { histogramOfMonths, type Bin } from "../facts/histogram.ts";
import type { SearchState } from "../state/search-state.ts";
import type { Filter } from "../views/filters.ts";
import type { CslItem } from "#exports/citations/csl.ts";
import { coarse, months, valueCounts } from "./filters.ts";
import { overall } from "./request.ts";

/** What an engine says of a search, as far as it is used. */
export interface EngineAnswer {
  /** Whether it gave up, and has counted a part of the index only. */
  timed_out?: boolean;
  hits: { total?: { value: number }; hits: readonly Hit[] };
  aggregations?: Readonly<Record<string, Counted>>;
  suggest?: { spelling?: readonly { text: string; options: readonly { text: string }[] }[] };
}

/** A piece that was found; its fields are those that were asked for. */
export interface Hit {
  _source: {
    id: string;
    permalink: string;
    title: string;
    dek?: string;
    summary?: string;
    published: string;
    first: string;
    facets?: Readonly<Record<string, readonly { id: string; name: string }[]>>;
    citation: CslItem;
  };
  highlight?: { title?: readonly string[] };
  inner_hits?: { passages?: { hits: { hits: readonly PassageHit[] } } };
}

/** A passage that was found, or the first of its piece. */
export interface PassageHit {
  _source: { anchor?: string; text?: string };
  highlight?: Readonly<Record<string, readonly string[]>>;
}

interface Counted {
  doc_count?: number;
  [name: string]: Counted | Buckets | number | undefined;
}

interface Buckets {
  buckets: readonly { key: string | number; key_as_string?: string; doc_count: number }[];
}

/** How many pieces meet all that is asked but for the filters. */
export function foundBeforeFilters({ aggregations }: EngineAnswer): number {
  return aggregations?.[overall.found]?.doc_count ?? 0;
}

/** How many of the pieces that were found have each of the wanted words, in their order; only partialRequest asks for it. */
export function countsOfWords({ aggregations }: EngineAnswer, words: number): number[] {
  const { buckets = {} } = (aggregations?.[overall.words] ?? {}) as { buckets?: Record<string, { doc_count: number }> };
  return Array.from({ length: words }, (_, place) => buckets[place]?.doc_count ?? 0);
}

/** The filters with how many pieces each of their values would show. */
export function filtersOf(
  { aggregations }: EngineAnswer,
  columns: readonly FactColumn[],
  { facets }: Pick<SearchState, "facets">,
): Filter[] {
  return columns.map(({ id, label, values }) => {
    const counts = new Map(
      Object.values(valueCounts).flatMap((name) =>
        bucketsIn(aggregations?.[id], name).map(({ key, doc_count: count }) => [String(key), count]),
      ),
    );
    const chosen = new Set(facets[id as keyof SearchState["facets"]]);
    return {
      id,
      label,
      values: values.map((value) => ({ ...value, count: counts.get(value.id) ?? 0, chosen: chosen.has(value.id) })),
    };
  });
}

/** How what was found lies in time. */
export function binsOf({ aggregations }: EngineAnswer): Bin[] {
  const byMonth = aggregations?.[months];
  const counts = bucketsIn(byMonth, months).map(({ key_as_string: month = "", doc_count: count }) => ({
    month,
    count,
  }));
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const inexact = byMonth?.[coarse] as Counted | undefined;
  return histogramOfMonths(counts, (inexact?.doc_count ?? 0) / total);
}

/** What the engine would write for words that no piece has, by these words in lower case. */
export function spellingsIn({ suggest }: EngineAnswer): Map<string, string> {
  return new Map(
    (suggest?.spelling ?? []).flatMap(({ text, options: [best] }) => (best ? [[text.toLowerCase(), best.text]] : [])),
  );
}

function bucketsIn(counted: Counted | undefined, name: string): Buckets["buckets"] {
  return (counted?.[name] as Buckets | undefined)?.buckets ?? [];
}
