import { facetIds, type FacetId, type SearchState } from "../state/search-state.ts";
import type { Clause } from "./clauses.ts";
import { filterOf, valuesClause } from "./conditions.ts";
import { dayFields, idsField } from "./fields.ts";

/** So many values of each facet are counted, those with most pieces first; a list of filters shows no more at once. */
const counted = 200;

/** Of what a chosen value counts, and of what the others. */
export const valueCounts = { most: "most", chosen: "chosen" } as const;

/** The name of the counts by month among those of facets, which are named by what readers type. */
export const months = "months!";

/** The name of the count of pieces that are known to the year only, or are of a range, beside the counts by month. */
export const coarse = "coarse";

/** What the chosen filters let through. */
export function chosenFilter(facets: SearchState["facets"]): Clause {
  return filterOf(chosenBut(undefined, facets));
}

/**
 * What is to be counted: of each facet, how many pieces each value would show, which is why its own filter doesn't
 * count; and by month, the pieces that the filters let through.
 */
export function countsAsked(facets: SearchState["facets"]): Clause {
  const byFacet = facetIds.map((facet) => {
    const field = idsField(facet);
    const chosen = facets[facet];
    const values = {
      [valueCounts.most]: { terms: { field, size: counted } },
      ...(chosen.length > 0 && {
        [valueCounts.chosen]: { terms: { field, include: chosen, size: chosen.length } },
      }),
    };
    return [facet, { filter: filterOf(chosenBut(facet, facets)), aggs: values }] as const;
  });
  const byMonth = {
    filter: chosenFilter(facets),
    aggs: {
      [months]: {
        date_histogram: { field: dayFields.first, calendar_interval: "month", format: "yyyy-MM", min_doc_count: 1 },
      },
      [coarse]: { filter: { terms: { precision: ["year", "range"] } } },
    },
  };
  return { ...Object.fromEntries(byFacet), [months]: byMonth };
}

function chosenBut(facet: FacetId | undefined, facets: SearchState["facets"]): Clause[] {
  return facetIds.filter((id) => id !== facet && facets[id].length > 0).map((id) => valuesClause(id, facets[id]));
}
