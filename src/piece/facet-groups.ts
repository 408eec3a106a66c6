import { facets } from "./facets.ts";

/** Every facet that has pages, in the order in which they are offered. Authors, who are people too, come last. */
export const facetsWithPages = facets
  .filter(({ pages }) => pages !== undefined)
  .sort((a, b) => Number(a.role === "author") - Number(b.role === "author"));

/** The facets that say what a piece is about. */
export const subjectFacets = facets.filter((facet) => facet.role === "subject");

/** The same, the most particular first. */
export const subjectFacetsByRank = subjectFacets.toSorted((a, b) => a.rank - b.rank);

/** The facets that say what a piece is. */
export const formFacets = facets.filter((facet) => facet.role === "form");
