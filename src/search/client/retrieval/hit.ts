import { unmarkedLetters } from "../text/letters.ts";
import { unmarkedSigns } from "../text/signs.ts";
import { wordsOfPage, type Fragment } from "../text/passages.ts";
import { phraseRuns } from "./phrase-runs.ts";

/** What Pagefind says of a page that it found, as far as it is used. */
export interface PagefindResult {
  id: string;
  score: number;
  /** Fetches the page's text. Two calls for one page at a time get each other's locations. */
  data(): Promise<Fragment & { weighted_locations: readonly { balanced_score: number; location: number }[] }>;
}

/** A term of a query that was found in a page. */
export interface FoundTerm {
  /** What Pagefind says of the page. */
  result: PagefindResult;
  /** The words in a row that were asked for; undefined for a word. */
  phrase: string | undefined;
}

/** A page that was found, and where. */
export interface Opened {
  page: Fragment;
  /** Of each term, the places of its words in the page, each in a run with those that it was asked for with, in a row. */
  found: readonly (readonly (readonly number[])[])[];
}

/** Longer words that begin with the one searched for score some 10^-14. */
const floor = 1e-8;

/**
 * Fetches the text of a page, and says where the words are for which it was found.
 * @param terms that found it, one at least
 * @throws Error if the text can't be fetched
 */
export async function openPage(terms: readonly FoundTerm[]): Promise<Opened> {
  let page: Fragment | undefined;
  const found: number[][][] = [];
  for (const { result, phrase } of terms) {
    const { weighted_locations: located, content, meta, ...rest } = await result.data();
    page = { ...rest, content: unmarkedSigns(unmarkedLetters(content)), meta: metaWritten(meta) };
    const places = located.filter(({ balanced_score: score }) => score > floor).map(({ location }) => location);
    if (phrase === undefined) found.push(places.map((place) => [place]));
    else found.push(phraseRuns(wordsOfPage({ content }), phrase, places));
  }
  if (!page) throw new Error("No search has found the page.");
  return { page, found };
}

function metaWritten(meta: Fragment["meta"]): Fragment["meta"] {
  return Object.fromEntries(Object.entries(meta).map(([name, text]) => [name, unmarkedSigns(unmarkedLetters(text))]));
}
