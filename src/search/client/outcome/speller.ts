import { nearName } from "../facts/near-name.ts";
import { respellText, type Speller } from "../query/respell.ts";
import type { Facts } from "../facts/facts.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";

/** What knows how words and names are written. */
export interface SpellingSources {
  facts: Facts;
  /** Undefined where nothing knows the words. */
  lexicon(): Promise<Pick<Lexicon, "correct"> | undefined>;
}

/** Knows the words of the archive, and of facets the names of their values. */
export async function spellerOf({ facts, lexicon }: SpellingSources): Promise<Speller> {
  const known = await lexicon();
  const word = (text: string) => known?.correct(text);
  return {
    word,
    value: ({ field, value, exact }) => {
      const column = facts.facets.find(({ id }) => id === field);
      return column ? nearName(column, value, exact) : respellText(value, { word });
    },
  };
}
