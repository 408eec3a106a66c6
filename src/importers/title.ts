import { boilerplateOf } from "./boilerplate.ts";
import type { PageLine } from "./page-line.ts";

/** How many lines above the dateline a title may stand: deks, names and buttons come between. */
const reach = 12;

/** Longer lines are captions. */
const longest = 25;

/** What it counts for, in words, to be the first line of all: a page without menus begins with its title, or else its dateline. */
const firstLine = 6;

const notTitle = /^[(@]|@|:\/\/|[,;:]$|^by\b|^(photo|image|caption|credit|above|source)\b.*:|[©ⓒ]/i;

/**
 * Finds the title: of the lines near the dateline, the one that has most words for its distance from it. A line that
 * the page prints again, as sites do in their paths and galleries, is the likelier title.
 * @param dateline index of the dateline
 * @param text index of the first line of running text, below the dateline
 * @param marks indices of lines known to be something else
 */
export function findTitle(
  lines: readonly PageLine[],
  dateline: number,
  text: number,
  marks: ReadonlySet<number>,
): number | undefined {
  const start = Math.max(0, dateline - reach);
  const near = lines.slice(start, text);
  const candidates = near
    .map((line, offset) => ({ line, index: start + offset }))
    .filter(({ line, index }) => !marks.has(index) && mayBeTitle(line) && boilerplateOf(lines, index) === undefined)
    .map(({ line, index }) => ({
      index,
      score: likeness(line, near) + (index === 0 ? firstLine : 0) - Math.abs(index - dateline),
    }))
    .sort((a, b) => b.score - a.score || a.index - b.index);
  return candidates[0]?.index;
}

function mayBeTitle({ text, words, prose }: PageLine): boolean {
  const isSentence = /[^\p{Lu}]\.$/u.test(text);
  return !prose && !isSentence && words > 0 && words <= longest && /\p{L}/u.test(text) && !notTitle.test(text);
}

function likeness({ text, words }: PageLine, near: readonly PageLine[]): number {
  const isRepeated =
    words >= 4 && near.filter((line) => line.text.toLowerCase().includes(text.toLowerCase())).length > 1;
  return Math.min(words, 10) + (isRepeated ? 3 : 0);
}
