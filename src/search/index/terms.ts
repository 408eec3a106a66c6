import { acronymsIn } from "../client/text/acronyms.ts";
import { lexiconWords } from "../client/lexicon/lexicon-words.ts";

/** The texts of a piece. */
export interface PieceTexts {
  title: string;
  /** The other texts: kicker, dek, summary, headings and passages. */
  texts: readonly string[];
}

/** What the lexicon and the list of acronyms need to know of the texts of some pieces. */
export interface Terms {
  /** Their words, each with how many of them have it, in the order in which they first stand there. */
  words: [word: string, pieces: number][];
  /** The acronyms of each. */
  acronyms: string[][];
}

/** The terms of some pieces. */
export function termsOf(pieces: readonly PieceTexts[]): Terms {
  const words = new Map<string, number>();
  for (const { title, texts } of pieces)
    for (const word of lexiconWords([title, ...texts].join("\n"))) words.set(word, (words.get(word) ?? 0) + 1);
  const acronyms = pieces.map(({ title, texts }) => [...new Set([title, ...texts].flatMap(acronymsIn))]);
  return { words: [...words], acronyms };
}
