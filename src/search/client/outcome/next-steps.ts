import { daysBeside } from "./find.ts";
import { isImpossible, rangeWithin } from "../query/date-range.ts";
import type { Query } from "../query/query.ts";
import { didYouMean, type Advice } from "./remarks.ts";
import { isNarrowed, type SearchState } from "../state/search-state.ts";
import { shortened } from "./shortened.ts";
import { spellerOf, type SpellingSources } from "./speller.ts";
import { otherQueries, unnarrowed, withFewerFilters, withoutDates, withoutParts, type Step } from "./wider.ts";

/** So many steps are offered at most, and so many tried. */
const most = { offered: 4, tried: 12 };

/**
 * What to try where a search found nothing. All that is offered was tried and finds something; only an archive without
 * pieces leaves nothing to offer.
 * @param query of the search, undefined where it has no words
 * @param finds whether a search finds something
 */
export async function nextSteps(
  query: Query | undefined,
  state: SearchState,
  sources: SpellingSources,
  finds: (state: SearchState) => Promise<boolean>,
): Promise<Advice[]> {
  const finding = async (steps: readonly Step[]): Promise<Advice[]> => {
    const good = new Map<string, Advice>();
    for (const [text, changes] of steps.slice(0, most.tried)) {
      const target = { ...state, page: 1, ...changes };
      const key = JSON.stringify(target);
      if (good.size === most.offered) break;
      if (!good.has(key) && (await finds(target)))
        good.set(key, {
          text,
          offer: { text: nameOf(target), changes },
          ...(text === didYouMean && { isQuestion: true, byEnter: true }),
        });
    }
    return [...good.values()];
  };
  const impossible = isImpossible(rangeWithin(query, daysBeside(state)));
  if (impossible) {
    const undated = await finding([["These dates exclude each other. Without them: ", withoutDates(query)]]);
    if (undated.length > 0) return undated;
  }
  const told = impossible ? [{ text: "These dates exclude each other." }] : [];
  const others = query ? otherQueries(query, await spellerOf(sources)) : [];
  const parts = query ? withoutParts(query) : [];
  const near = await finding([...others, ...withFewerFilters(state, sources.facts), ...parts]);
  if (near.length > 0) return [...told, ...near];
  const far = await finding(
    [...others, ...parts].map(([, changes]) => ["Without the filters and dates: ", { ...changes, ...unnarrowed }]),
  );
  if (far.length > 0) return [...told, ...far];
  const filtered = await finding(isNarrowed(state) && state.q !== "" ? [["Without the words: ", { q: "" }]] : []);
  return [...told, ...filtered, ...(await finding([["Look through ", { q: "", ...unnarrowed }]]))];
}

/** What a search is called in a link to it. */
function nameOf(state: SearchState): string {
  const q = state.q.trim();
  if (q !== "") return shortened(q);
  return isNarrowed(state) ? "all pieces with these filters" : "all pieces";
}
