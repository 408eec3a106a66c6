import type { Fragment } from "../passages.ts";

/** What Pagefind says of a page that it found, as far as it is used. */
export interface PagefindResult {
  id: string;
  score: number;
  /** Fetches the page's text. Two calls for one page at a time get each other's locations. */
  data(): Promise<Fragment & { weighted_locations: readonly { balanced_score: number; location: number }[] }>;
}

/** A page that was found, and where. */
export interface Opened {
  page: Fragment;
  /** The places of the found words in the page. */
  locations: readonly number[];
}

/** Longer words that begin with the one searched for score some 10^-14. */
const floor = 1e-8;

/**
 * Fetches the text of a page, and says where the words are for which it was found.
 * @param results of the searches that found it, one at least
 * @throws Error if the text can't be fetched
 */
export async function openPage(results: readonly PagefindResult[]): Promise<Opened> {
  let page: Fragment | undefined;
  const locations = new Set<number>();
  for (const result of results) {
    const { weighted_locations: found, ...rest } = await result.data();
    page = rest;
    for (const { balanced_score: score, location } of found) if (score > floor) locations.add(location);
  }
  if (!page) throw new Error("No search has found the page.");
  return { page, locations: [...locations].sort((a, b) => a - b) };
}
