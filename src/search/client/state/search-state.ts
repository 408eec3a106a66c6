import { fitting } from "./fitting.ts";
import { isDate } from "../query/fields.ts";
import { fieldNames } from "../query/query.ts";

/** The facets that filter a search, each of them a parameter of the address. */
export const facetIds = fieldNames.filter((name) => name !== "title");

/** A facet that filters a search. */
export type FacetId = (typeof facetIds)[number];

const sorts = ["newest", "oldest"] as const;

/** An order of results. */
export type Sort = (typeof sorts)[number];

/** All that a search is made of, and all of it is in the address. */
export interface SearchState {
  /** As typed; may be empty. */
  q: string;
  /** The first year, month or day, as typed: `2004`, `2004-05` or `2004-05-06`, and one that exists. */
  from: string | undefined;
  /** The last one, in the same form. */
  to: string | undefined;
  /** The chosen values of each facet: ids, sorted and without repeats. */
  facets: Readonly<Record<FacetId, readonly string[]>>;
  /** Undefined for the best match first. */
  sort: Sort | undefined;
  /** Counted from 1, at most 999,999. */
  page: number;
}

/** So many results are on a page. */
export const pageSize = 20;

/** No filter at all. */
export const noFacets = Object.fromEntries(facetIds.map((id) => [id, []])) as unknown as SearchState["facets"];

/** The chosen values of the facets with one of them added or taken out. */
export function withValue(
  facets: SearchState["facets"],
  facet: FacetId,
  value: string,
  chosen: boolean,
): SearchState["facets"] {
  const others = facets[facet].filter((each) => each !== value);
  return { ...facets, [facet]: chosen ? [...others, value].sort() : others };
}

/** Reads an address. Parameters that it doesn't know, or that are not well formed, count for nothing; never throws. */
export function stateOf(params: URLSearchParams): SearchState {
  const sort = params.get("sort");
  const page = params.get("page") ?? "";
  const facets = {} as Record<FacetId, string[]>;
  for (const id of facetIds) facets[id] = inOrder(params.getAll(id));
  return {
    q: params.get("q") ?? "",
    from: toDate(params.get("from")),
    to: toDate(params.get("to")),
    facets,
    sort: sorts.find((known) => known === sort),
    page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
  };
}

/** The parameters of a state's address, always in the same order, and none for what is as usual. */
export function paramsOf({ q, from, to, facets, sort, page }: SearchState): URLSearchParams {
  const params = new URLSearchParams();
  const kept = fitting(q);
  if (kept !== "") params.append("q", kept);
  if (from !== undefined) params.append("from", from);
  if (to !== undefined) params.append("to", to);
  for (const id of facetIds) for (const value of inOrder(facets[id])) params.append(id, value);
  if (sort !== undefined) params.append("sort", sort);
  if (page !== 1) params.append("page", String(page));
  return params;
}

/** Whether dates or filters narrow a search, beside its query. */
export function isNarrowed({ from, to, facets }: SearchState): boolean {
  return from !== undefined || to !== undefined || facetIds.some((id) => facets[id].length > 0);
}

/** A date as it is in an address; undefined for none and for one that doesn't exist. */
export function toDate(text: string | null): string | undefined {
  return text !== null && isDate(text) ? text : undefined;
}

function inOrder(values: readonly string[]): string[] {
  return [...new Set(values)].filter((value) => value !== "").sort();
}
