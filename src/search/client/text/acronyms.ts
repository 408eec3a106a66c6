import { intersect, type Rows } from "../facts/rows.ts";
import { isNameOnlyInCapitals } from "../query/stop-words.ts";
import { isAcronym, queryWords } from "../query/query-words.ts";

/** Which pieces have which acronyms as they are written: for each the gaps between its rows. */
export type Acronyms = Readonly<Record<string, readonly number[]>>;

/**
 * The acronyms of a text whose letters don't tell them from other words, each once: those with full stops, in capitals
 * (`U.S.`), which the index holds without their stops, and those that are common words without their capitals (`WHO`).
 */
export function acronymsIn(text: string): string[] {
  const acronyms = new Set<string>();
  for (const { text: word } of queryWords(text))
    if (isNameOnlyInCapitals(word)) acronyms.add(word);
    else if (isAcronym(word)) acronyms.add(word.toUpperCase());
  return [...acronyms];
}

/** The rows of a set whose pieces have every acronym of a text as it is written; one without full stops also with them. */
export function rowsAsWritten(rows: Rows, text: string, acronyms: Acronyms): Rows {
  return acronymsIn(text)
    .map((acronym) => {
      const having = new Uint8Array(rows.length);
      for (const spelling of spellingsOf(acronym)) {
        let row = -1;
        for (const gap of Object.hasOwn(acronyms, spelling) ? (acronyms[spelling] ?? []) : []) {
          row += gap;
          having[row] = 1;
        }
      }
      return having;
    })
    .reduce(intersect, rows);
}

/** Whether a word of a text has the acronyms of a typed one as they are written; any word has none. */
export function isAsIn(word: string, typed: string): boolean {
  const written = acronymsIn(word);
  return acronymsIn(typed).every((acronym) => spellingsOf(acronym).some((spelling) => written.includes(spelling)));
}

function spellingsOf(acronym: string): string[] {
  return acronym.includes(".") ? [acronym] : [acronym, Array.from(acronym, (letter) => `${letter}.`).join("")];
}
