import { wordRun } from "#piece/words.ts";
import { nearestOf } from "../lexicon/nearest.ts";
import { foldWord } from "../lexicon/lexicon-words.ts";
import type { FactColumn } from "./facts.ts";
import { valuesNamed } from "./names.ts";

/**
 * What was probably meant by a text that names no value of a column: the text with each word that begins none of the
 * names' words as the nearest of them is.
 * @param exact whether the text must be a whole name, and so what is meant is one
 * @returns undefined where the text names a value, or nothing is near
 */
export function nearName(column: FactColumn, text: string, exact: boolean): string | undefined {
  if (valuesNamed(column, text, exact).length > 0) return undefined;
  const known = new Map<string, string>();
  for (const { name } of column.values) for (const [word] of name.matchAll(wordRun)) known.set(foldWord(word), word);
  const folded = [...known.keys()].sort();
  const nearest = nearestOf(folded.map((word) => ({ written: known.get(word) ?? word, folded: word, frequency: 1 })));
  const meant = text.replaceAll(wordRun, (word) => {
    const start = foldWord(word);
    return folded.some((each) => each.startsWith(start)) ? word : (nearest(start)?.written ?? word);
  });
  const [first] = valuesNamed(column, meant, false);
  if (first === undefined) return undefined;
  return exact ? column.values.find(({ id }) => id === first)?.name : meant;
}
