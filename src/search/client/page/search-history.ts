import { paramsOf, type SearchState } from "../state/search-state.ts";

/** The address of a search on this page. */
export function addressOf(state: SearchState): string {
  const params = paramsOf(state);
  return params.size === 0 ? location.pathname : `?${params}`;
}

/**
 * Writes a search into the address.
 * @param going a new place in the history, or the same one for what only goes on, such as typing
 */
export function writeAddress(state: SearchState, going: "push" | "replace"): void {
  const address = addressOf(state);
  if (new URL(address, location.href).href === location.href) return;
  keepScroll();
  if (going === "push") history.pushState(undefined, "", address);
  else history.replaceState(history.state, "", address);
}

/**
 * Leaves it to this page to go back to a place in it: a browser would go there before the results are, no further than the
 * page is long by then.
 */
export function takeOverScroll(): void {
  history.scrollRestoration = "manual";
}

/** Keeps the place in the page for when a reader comes back. */
export function keepScroll(): void {
  history.replaceState({ scroll: scrollY }, "");
}

/** Whether a reader comes back to a page that was left further down. */
export function isReturning(): boolean {
  return (keptScroll() ?? 0) > 0;
}

/** Goes to the place in the page that was kept, if one was. */
export function restoreScroll(): void {
  const scroll = keptScroll();
  if (scroll !== undefined) scrollTo(0, scroll);
}

function keptScroll(): number | undefined {
  return ((history.state ?? {}) as { scroll?: number }).scroll;
}
