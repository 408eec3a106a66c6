import { lettersOf, setWord, type SetWord } from "./faces.ts";

/** A text set in lines of one type size. */
export interface SetText {
  /** In pixels. */
  size: number;
  lines: SetWord[][];
}

/** A space, in thousandths of the type size. */
export const space = setWord("\u00a0").width;

/**
 * Sets a text in the largest size in which it fits; in the smallest it ends with an ellipsis where it still doesn't.
 * Its lines are about as long as each other.
 * @param sizes largest first, in pixels, each with the number of lines that there is room for
 * @param width of the column, in pixels
 */
export function fitted(text: string, sizes: readonly { size: number; lines: number }[], width: number): SetText {
  const words = text.split(" ");
  const set = words.map(setWord);
  for (const { size, lines: most } of sizes) {
    const column = (width * 1000) / size;
    const lines = broken(set, column);
    const whole = set.every((word) => word.width <= column);
    if (whole && lines.length <= most) return { size, lines: balanced(set, column, lines.length) };
  }
  const { size, lines: most } = sizes.at(-1) ?? { size: 0, lines: 0 };
  const column = (width * 1000) / size;
  const wordParts = words.flatMap((word) => parts(word, column));
  const lines = broken(wordParts.map(setWord), column);
  if (lines.length <= most) return { size, lines };
  return { size, lines: broken(cut(wordParts, column, most).map(setWord), column) };
}

/** Words in lines, as many on each as there is room for. */
function broken(words: readonly SetWord[], column: number): SetWord[][] {
  const lines: SetWord[][] = [];
  let used = Infinity;
  for (const word of words) {
    used += space + word.width;
    if (used > column) {
      lines.push([]);
      used = word.width;
    }
    lines.at(-1)?.push(word);
  }
  return lines;
}

/** The narrowest column in which the words need no more lines, found by halving. */
function balanced(words: readonly SetWord[], column: number, lines: number): SetWord[][] {
  let narrow = Math.max(...words.map(({ width }) => width));
  let wide = column;
  while (wide - narrow > 10) {
    const middle = (narrow + wide) / 2;
    if (broken(words, middle).length > lines) narrow = middle;
    else wide = middle;
  }
  return broken(words, wide);
}

/** A word in parts that fit on a line each. */
function parts(word: string, column: number): string[] {
  if (setWord(word).width <= column) return [word];
  const made = [""];
  for (const letter of lettersOf(word)) {
    const longer = (made.at(-1) ?? "") + letter;
    if (setWord(longer).width > column) made.push(letter);
    else made[made.length - 1] = longer;
  }
  return made;
}

/** As many of the words as fit into so many lines with an ellipsis after the last. */
function cut(words: readonly string[], column: number, most: number): string[] {
  let fit = 0;
  let tooMany = words.length;
  while (tooMany - fit > 1) {
    const middle = Math.floor((fit + tooMany) / 2);
    if (broken(ended(words.slice(0, middle)).map(setWord), column).length > most) tooMany = middle;
    else fit = middle;
  }
  return ended(words.slice(0, fit));
}

/** Words with an ellipsis for those that are missing. */
function ended(words: readonly string[]): string[] {
  return [...words.slice(0, -1), `${words.at(-1)?.replace(/[\p{P}]+$/u, "") ?? ""}…`];
}
