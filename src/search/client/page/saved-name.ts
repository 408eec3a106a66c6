import { chipsOf } from "./chips-of.ts";
import type { SearchState } from "../state/search-state.ts";
import { shortened } from "../outcome/shortened.ts";
import type { Filter } from "../views/filters.ts";

/**
 * What a search is called in the list of saved ones: what was asked, and what narrows it, so that no two look alike.
 * @param filters the filters with the names of their values
 */
export function savedName(state: SearchState, filters: readonly Filter[]): string {
  const narrowing = chipsOf(state, filters, () => undefined).map(({ text }) => text);
  return shortened([state.q.trim() || "All pieces", ...narrowing].join(" · "));
}
