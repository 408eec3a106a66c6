import { isPassage } from "#piece/passage-id.ts";
import { foldWord } from "../lexicon/lexicon-words.ts";
import { titleEnd } from "./title-words.ts";

/** What Pagefind keeps of a page, as far as results are made of it. */
export interface Fragment {
  url: string;
  /** What the page says of its piece: `piece`, `title`, `published`. */
  meta: Readonly<Record<string, string>>;
  /** The words of the page in a row, no HTML. */
  content: string;
  /** The elements with ids, in the order of the page; `location` is the place of their first word. */
  anchors: readonly { id: string; location: number }[];
}

/** A passage that holds words of a query, or the opening of a page. */
export interface FoundPassage {
  /** `p3`; undefined for the words before the first passage, such as the summary, and for an opening. */
  id: string | undefined;
  /** A stretch of its words, in order; those that were found are marked. */
  words: readonly { text: string; marked: boolean }[];
  /** Whether there are words before and after the stretch. */
  cutBefore: boolean;
  cutAfter: boolean;
}

/** So many words of a passage are shown. */
export const shown = 36;

/**
 * The passages of a page that hold words of a query, best first: those with most of its terms, then most words, then
 * the earlier. The summary, which is in none, comes last, since it has no address; the title stands above them all.
 * @param found of each term of the query, the places of its words in the page, in any order
 * @param most how many passages at most
 */
export function passagesOf(fragment: Fragment, found: readonly (readonly number[])[], most: number): FoundPassage[] {
  const words = wordsOfPage(fragment);
  const starts = passageStarts(fragment);
  // Forms of a word are one term: a passage with "American" and "Americans" has no more of a query than one with either.
  const terms = new Map(found.flatMap((places, term) => places.map((place) => [place, term] as const)));
  const body = titleEnd(words, fragment.meta["title"] ?? "");
  const sorted = [...terms.keys()].filter((place) => place >= body && place < words.length).sort((a, b) => a - b);
  const byPassage = Map.groupBy(sorted, (location) => starts.findLastIndex((start) => start.location <= location));
  return [...byPassage]
    .map(([index, found]) => ({
      found,
      id: starts[index]?.id,
      from: starts[index]?.location ?? body,
      to: starts[index + 1]?.location ?? words.length,
      different: termsAmong(found, terms),
    }))
    .sort(
      (a, b) =>
        Number(a.id === undefined) - Number(b.id === undefined) ||
        b.different - a.different ||
        b.found.length - a.found.length ||
        a.from - b.from,
    )
    .slice(0, most)
    .map(({ found, id, from, to }) => {
      const start = bestStart(found, terms, from, to);
      const end = Math.min(to, start + shown);
      const marks = new Set(found);
      const stretch = words.slice(start, end);
      return {
        id,
        words: stretch.map((text, index) => ({ text, marked: marks.has(start + index) })),
        cutBefore: start > from,
        cutAfter: end < to,
      };
    });
}

/** The passages of a page and the places of their first words, in order. */
export function passageStarts({ anchors }: Pick<Fragment, "anchors">): Fragment["anchors"] {
  return anchors.filter(({ id }) => isPassage(id));
}

/**
 * The different words and phrases that were found in a page, as they stand there, for marking them on it.
 * @param runs the places of the words in the page, those of a phrase in a row
 * @param most how many at most
 */
export function formsOf(fragment: Fragment, runs: readonly (readonly number[])[], most: number): string[] {
  const words = wordsOfPage(fragment);
  const forms = new Map<string, string>();
  for (const run of runs.toSorted(([a = 0], [b = 0]) => a - b)) {
    const form = run
      .map((place) => bare(words[place] ?? ""))
      .filter((word) => word !== "")
      .join(" ");
    if (form !== "" && !forms.has(foldWord(form))) forms.set(foldWord(form), form);
  }
  return [...forms.values()].slice(0, most);
}

/** Pagefind counts words so. */
export function wordsOfPage({ content }: Pick<Fragment, "content">): string[] {
  return content.split(/\s+/);
}

/** The term of each found word, by its place in the page. */
type Terms = ReadonlyMap<number, number>;

/** How many terms the words at some places are of. */
function termsAmong(places: readonly number[], terms: Terms): number {
  return new Set(places.map((place) => terms.get(place))).size;
}

/** Where the stretch begins that shows most of the terms, then most of the found words, with a few words before them. */
function bestStart(found: readonly number[], terms: Terms, from: number, to: number): number {
  const before = 6;
  const counts = found.map((first) => {
    const within = found.filter((each) => each >= first && each < first + shown - before);
    return termsAmong(within, terms) + within.length / (shown + 1);
  });
  const first = found[counts.indexOf(Math.max(...counts))] ?? from;
  return Math.max(from, Math.min(first - before, to - shown));
}

/** A word without the punctuation around it. */
function bare(word: string): string {
  return word.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
}
