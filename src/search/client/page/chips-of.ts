import { facetIds, withValue, type SearchState } from "../state/search-state.ts";
import type { Chip } from "../views/chips.ts";
import type { Filter } from "../views/filters.ts";

/**
 * What narrows a search beside its query.
 * @param filters the filters with the names of their values
 * @param change changes the search
 */
export function chipsOf(
  { from, to, facets }: SearchState,
  filters: readonly Filter[],
  change: (changes: Partial<SearchState>) => unknown,
): Chip[] {
  const dates =
    from === undefined && to === undefined
      ? []
      : [{ text: spanText(from, to), remove: () => change({ from: undefined, to: undefined }) }];
  const values = facetIds.flatMap((facet) =>
    facets[facet].map((value) => {
      const filter = filters.find(({ id }) => id === facet);
      const name = filter?.values.find(({ id }) => id === value)?.name ?? value;
      return {
        text: `${filter?.label ?? facet}: ${name}`,
        remove: () => change({ facets: withValue(facets, facet, value, false) }),
      };
    }),
  );
  return [...dates, ...values];
}

function spanText(from: string | undefined, to: string | undefined): string {
  if (from === to) return `Date: ${from}`;
  if (from === undefined) return `To ${to}`;
  return to === undefined ? `From ${from}` : `${from} to ${to}`;
}
