import type { Facts } from "../facts/facts.ts";
import { allOf, partsOf } from "../query/combine.ts";
import { loosen } from "../query/loosen.ts";
import { printQuery } from "../query/print.ts";
import type { Query } from "../query/query.ts";
import { respell, type Speller } from "../query/respell.ts";
import { facetIds, noFacets, type SearchState } from "../state/search-state.ts";
import { quoted } from "./quoted.ts";
import { didYouMean } from "./remarks.ts";
import { shortened } from "./shortened.ts";

/** A way to find more, which may find nothing: what it is called, and what it changes. */
export type Step = readonly [text: string, changes: Partial<SearchState>];

/** Changes a search to be without filters and dates beside its query. */
export const unnarrowed = { from: undefined, to: undefined, facets: noFacets };

/** The query as it was probably meant, and less strictly. */
export function otherQueries(query: Query, speller: Speller): Step[] {
  const meant = respell(query, speller);
  const loose = loosen(query);
  return [
    ...(meant === undefined ? [] : [[didYouMean, changeTo(meant)] as const]),
    ...(loose === undefined ? [] : [["Less strictly: ", changeTo(loose)] as const]),
  ];
}

/** The query without each of its parts for once; its words, which are relaxed among themselves, are one part. */
export function withoutParts(query: Query): Step[] {
  const parts = partsOf(query);
  const words = parts.filter(({ kind }) => kind === "word");
  const others = parts.filter(({ kind }) => kind !== "word").map((part) => [part]);
  if (others.length === 0) return [];
  return [...others, ...(words.length > 0 ? [words] : [])].flatMap((left): Step[] => {
    const rest = parts.filter((part) => !left.includes(part));
    // What has nothing but exclusions finds nearly all, and nobody wanted that.
    if (rest.length > 0 && rest.every(({ kind }) => kind === "not")) return [];
    return [[`Without ${quoted(shortened(left.map(printQuery).join(" ")))}: `, changeTo(allOf(rest))]];
  });
}

/** Changes a search to be without dates, in its query and beside it. */
export function withoutDates(query: Query | undefined): Partial<SearchState> {
  const rest = allOf(partsOf(query).filter(({ kind }) => kind !== "date"));
  return { ...changeTo(rest), from: undefined, to: undefined };
}

/** Without all filters and dates and, where there are several, without each. */
export function withFewerFilters(state: SearchState, facts: Facts): Step[] {
  const dated = state.from !== undefined || state.to !== undefined;
  const filtering = facetIds.filter((id) => state.facets[id].length > 0);
  const single: Step[] = [
    ...(dated ? [["Without the dates: ", { from: undefined, to: undefined }] as const] : []),
    ...filtering.map((id): Step => {
      const label = facts.facets.find((column) => column.id === id)?.label ?? id;
      return [`Without the filter “${label}”: `, { facets: { ...state.facets, [id]: [] } }];
    }),
  ];
  if (single.length === 0) return [];
  return [["Without the filters and dates: ", unnarrowed], ...(single.length > 1 ? single : [])];
}

function changeTo(query: Query | undefined): Partial<SearchState> {
  return { q: query ? printQuery(query) : "" };
}
