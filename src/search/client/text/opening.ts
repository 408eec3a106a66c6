import { passageStarts, shown, wordsOfPage, type Fragment, type FoundPassage } from "./passages.ts";
import { titleEnd } from "./title-words.ts";

/**
 * How a page begins that was found by none of its words: what stands between its title and its first passage, such as the
 * summary, or else the first passage. None for a page with no words but its title's.
 */
export function openingOf(fragment: Fragment): FoundPassage[] {
  const words = wordsOfPage(fragment);
  const body = titleEnd(words, fragment.meta["title"] ?? "");
  const passages = passageStarts(fragment).map(({ location }) => location);
  // A heading at the beginning of the text is no opening, and has an id as passages have.
  const first = fragment.anchors.find(({ location }) => location >= body)?.location ?? words.length;
  const from = first > body ? body : (passages[0] ?? body);
  const to = first > body ? first : (passages[1] ?? words.length);
  if (to <= from) return [];
  const end = Math.min(to, from + shown);
  return [
    {
      id: undefined,
      words: words.slice(from, end).map((text) => ({ text, marked: false })),
      cutBefore: false,
      cutAfter: end < to,
    },
  ];
}
