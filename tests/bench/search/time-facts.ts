import { facetCounts } from "#search/client/facts/counts.ts";
import { daysOf } from "#search/client/facts/days.ts";
import { readFacts } from "#search/client/facts/facts.ts";
import { histogramOf } from "#search/client/facts/histogram.ts";
import { intersect, rowsBetween, rowsWith } from "#search/client/facts/rows.ts";

/**
 * Applies ranges of dates, a value of a facet being chosen, counts every value of every facet, and makes the histogram, in
 * the site on whose pages this runs.
 * @param ranges a first and a last day each, as 2004-05-06
 * @returns how long each took, in milliseconds
 */
export async function timeFacts(ranges: readonly (readonly [first: string, last: string])[]): Promise<number[]> {
  const facts = readFacts(await (await fetch("/search/facts.bin")).arrayBuffer());
  const column = facts.facets.find(({ values }) => values.length > 1);
  const chosen = column?.values.slice(0, 1).map(({ id }) => id) ?? [];
  return ranges.map(([first, last]) => {
    const start = performance.now();
    const matching = rowsBetween(facts, daysOf(first).first, daysOf(last).last);
    facetCounts(facts, matching, column ? { [column.id]: chosen } : {});
    histogramOf(facts, column ? intersect(matching, rowsWith(facts, column, chosen)) : matching);
    return performance.now() - start;
  });
}
