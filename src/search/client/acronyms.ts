import { intersect, type Rows } from "./facts/rows.ts";
import { isAcronym, wordsIn } from "./query/words.ts";

/** Which pieces have which acronyms as they are written with full stops: for each the gaps between its rows. */
export type Acronyms = Readonly<Record<string, readonly number[]>>;

/** The acronyms with full stops in a text, each once, in capitals: `U.S.`, for the index holds them without their stops. */
export function acronymsIn(text: string): string[] {
  const words = Array.from(wordsIn(text), ({ text: word }) => word.toUpperCase());
  return [...new Set(words.filter(isAcronym))];
}

/** The rows of a set whose pieces have every acronym of a text as it is written. */
export function rowsAsWritten(rows: Rows, text: string, acronyms: Acronyms): Rows {
  return acronymsIn(text)
    .map((acronym) => {
      const having = new Uint8Array(rows.length);
      let row = -1;
      for (const gap of Object.hasOwn(acronyms, acronym) ? (acronyms[acronym] ?? []) : []) {
        row += gap;
        having[row] = 1;
      }
      return having;
    })
    .reduce(intersect, rows);
}
