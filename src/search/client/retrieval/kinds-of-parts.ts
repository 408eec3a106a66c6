import { partsOf } from "../query/combine.ts";
import type { Dated, Phrase, Query, Word } from "../query/query.ts";

/** The parts of a query, by how they are searched. */
export interface Parts {
  /** Those that are relaxed among each other. */
  words: readonly (Word | Dated)[];
  /** Phrases of several words that are opened to their words where few pieces have them. */
  phrases: readonly Phrase[];
  /** What is kept to the letter. */
  others: readonly Query[];
}

/**
 * The parts of a query by how they are searched. Quotation marks among words are often those of prose, and around one word
 * make nothing else of it; where nothing but phrases was typed, they are meant.
 * @param typed the query before words were taken out of it
 */
export function kindsOf(query: Query | undefined, typed: Query | undefined): Parts {
  const prose = partsOf(typed).some(({ kind }) => kind === "word");
  const words: (Word | Dated)[] = [];
  const phrases: Phrase[] = [];
  const others: Query[] = [];
  for (const part of partsOf(query))
    if (part.kind === "word" || part.kind === "dated") words.push(part);
    else if (part.kind !== "phrase" || !prose) others.push(part);
    else if (part.text.includes(" ")) phrases.push(part);
    else words.push({ kind: "word", text: part.text });
  return { words, phrases, others };
}
