import { unspacedLetter } from "#piece/words.ts";
import { foldWord } from "../lexicon/lexicon-words.ts";
import type { FactColumn } from "./facts.ts";
import type { Rows } from "./rows.ts";

const unspaced = unspacedLetter.source;
const word = new RegExp(String.raw`${unspaced}\p{M}*|(?:(?!${unspaced})[\p{L}\p{N}\p{M}])+`, "gu");

/**
 * A text as names are compared: its words without case and accents, a space before and after each; one space if it has none.
 */
export function foldText(text: string): string {
  return ` ${(foldWord(text).match(word) ?? []).map((word) => `${word} `).join("")}`;
}

/**
 * The ids of the values that a reader may mean by a text: those that have a name in which every word of it begins a word,
 * and the one whose id it is.
 * @param exact whether it must be the whole name
 */
export function valuesNamed(column: FactColumn, text: string, exact: boolean): string[] {
  const wanted = foldText(text);
  const words = wanted.split(" ").filter((word) => word !== "");
  if (words.length === 0) return [];
  return column.values
    .filter(({ id, name, aliases }) =>
      [name, ...aliases].map(foldText).some((folded) => {
        if (exact) return folded === wanted;
        return words.every((word) => folded.includes(` ${word}`)) || foldText(id) === wanted;
      }),
    )
    .map(({ id }) => id);
}

/**
 * The rows whose titles hold a text: every word of it at the beginning of a word.
 * @param titles as foldText leaves them, row after row
 * @param exact whether the text must stand there as whole words, one after the other
 */
export function rowsTitled(titles: readonly string[], text: string, exact: boolean): Rows {
  const wanted = foldText(text);
  const words = wanted.split(" ").filter((word) => word !== "");
  const parts = exact ? [wanted] : words.map((word) => ` ${word}`);
  return Uint8Array.from(titles, (title) => (words.length > 0 && parts.every((part) => title.includes(part)) ? 1 : 0));
}
