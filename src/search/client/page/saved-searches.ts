import type { Seen } from "../outcome/seen.ts";

/** A search that a reader keeps in this browser. */
export interface SavedSearch extends Seen {
  /** The query part of its address, without the question mark. */
  search: string;
  /** What it is called. */
  name: string;
}

/** Where the saved searches are kept; other tabs are told of a change to it. */
export const storageKey = "saved-searches";

/** The saved searches, in the order in which they were saved; none where storage is forbidden or was tampered with. */
export function savedSearches(): SavedSearch[] {
  try {
    const saved: unknown = JSON.parse(localStorage.getItem(storageKey) ?? "[]");
    return Array.isArray(saved) ? saved.filter(isSavedSearch) : [];
  } catch {
    return [];
  }
}

/** Saves a search, or what was seen of it, and says whether the browser let it. */
export function saveSearch(search: SavedSearch): boolean {
  const others = savedSearches();
  const index = others.findIndex((each) => each.search === search.search);
  if (index < 0) others.push(search);
  else others[index] = search;
  return write(others);
}

/** Takes a search out of the saved ones, and says whether the browser let it. */
export function removeSearch(search: string): boolean {
  return write(savedSearches().filter((each) => each.search !== search));
}

function write(searches: readonly SavedSearch[]): boolean {
  try {
    localStorage.setItem(storageKey, JSON.stringify(searches));
    return true;
  } catch {
    return false;
  }
}

function isSavedSearch(value: unknown): value is SavedSearch {
  const { search, name, seen, days } = (value ?? {}) as Record<string, unknown>;
  const known = days === undefined || (Array.isArray(days) && days.every((day) => typeof day === "number"));
  return typeof search === "string" && typeof name === "string" && typeof seen === "number" && known;
}
