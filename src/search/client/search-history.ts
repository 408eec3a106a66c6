import { paramsOf, type SearchState } from "./search-state.ts";

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

/** Keeps the place in the page for when a reader comes back; browsers restore it before the results are there. */
export function keepScroll(): void {
  history.replaceState({ scroll: scrollY }, "");
}

/** Goes to the place in the page that was kept, if one was. */
export function restoreScroll(): void {
  const { scroll } = (history.state ?? {}) as { scroll?: number };
  if (scroll !== undefined) scrollTo(0, scroll);
}
