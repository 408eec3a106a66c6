import { foldWord } from "./lexicon/words.ts";
import { passageStarts, shown, wordsOfPage, type Fragment, type FoundPassage } from "./passages.ts";

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

/** The place after the title at the beginning of a page's words, of which the last may have got a full stop. */
function titleEnd(words: readonly string[], title: string): number {
  const whole = lettersOf(title);
  let read = "";
  for (let place = 0; whole.startsWith(read) && place < words.length; place += 1) {
    if (read === whole) return place;
    read += lettersOf(words[place] ?? "");
  }
  return read === whole ? words.length : 0;
}

function lettersOf(text: string): string {
  return foldWord(text).replaceAll(/[^\p{L}\p{N}]/gu, "");
}
