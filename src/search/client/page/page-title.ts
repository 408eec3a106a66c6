import { isNarrowed, type SearchState } from "../state/search-state.ts";
import { shortened } from "../outcome/shortened.ts";

/**
 * The title of the page that shows a search.
 * @param page the title of the search page before anything is searched
 */
export function titleOf(state: SearchState, page: string): string {
  const number = state.page > 1 ? `page ${state.page}` : undefined;
  const asked = state.q.trim() !== "" || isNarrowed(state) || number !== undefined;
  return asked ? `${[nameOf(state), number].filter(Boolean).join(", ")} · ${page}` : page;
}

/** What was asked, cut where it is too long to be read. */
function nameOf(state: SearchState): string {
  if (state.q.trim() !== "") return shortened(state.q.trim());
  return isNarrowed(state) ? "All pieces, filtered" : "All pieces";
}
