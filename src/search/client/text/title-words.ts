import { foldWord } from "../lexicon/lexicon-words.ts";
import type { FoundPassage } from "./passages.ts";

/**
 * The place after the title at the beginning of a page's words, of which the last may have got a full stop.
 * @returns 0 where the page doesn't begin with its title
 */
export function titleEnd(words: readonly string[], title: string): number {
  const whole = lettersOf(title);
  let read = "";
  for (let place = 0; whole.startsWith(read) && place < words.length; place += 1) {
    if (read === whole) return place;
    read += lettersOf(words[place] ?? "");
  }
  return read === whole ? words.length : 0;
}

/**
 * The words of a title as it is written, those marked that were found.
 * @param words of the page that begins with it
 * @param places of the found words in the page
 */
export function titleWords(words: readonly string[], title: string, places: readonly number[]): FoundPassage["words"] {
  const written = title.split(/\s+/);
  // Where the page's words are others, as in texts without spaces, nothing says which are which.
  const found = new Set(written.length === titleEnd(words, title) ? places : []);
  return written.map((text, place) => ({ text, marked: found.has(place) }));
}

function lettersOf(text: string): string {
  return foldWord(text).replaceAll(/[^\p{L}\p{N}]/gu, "");
}
