/** A search that a reader keeps in this browser. */
export interface SavedSearch extends Seen {
  /** The query part of its address, without the question mark. */
  search: string;
  /** What it is called. */
  name: string;
}

/** What a search found when it was last looked at. */
export interface Seen {
  /** How many pieces. */
  seen: number;
  /** The day of each of them, in days since 1970-01-01; absent where there were too many. */
  days?: readonly number[] | undefined;
}

/** The days of so many pieces are kept; of more than these, their number only. */
export const mostDays = 1000;

/** Where the saved searches are kept; other tabs are told of a change to it. */
export const storageKey = "saved-searches";

/**
 * What is to be kept of what a search found. Days tell pieces apart well enough, and stay when an archive is built anew.
 * @param days the day of each piece, in days since 1970-01-01
 */
export function seenOf(days: readonly number[]): Seen {
  return { seen: days.length, days: days.length <= mostDays ? days : undefined };
}

/** How many pieces a search finds that it didn't when it was last looked at; what is gone since makes up for none. */
export function newSince({ seen, days: known }: Seen, days: readonly number[]): number {
  if (known === undefined) return Math.max(0, days.length - seen);
  const left = new Map<number, number>();
  for (const day of known) left.set(day, (left.get(day) ?? 0) + 1);
  return days.filter((day) => {
    const still = left.get(day) ?? 0;
    left.set(day, still - 1);
    return still <= 0;
  }).length;
}

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
