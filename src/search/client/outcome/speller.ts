import { nearName } from "../facts/near-name.ts";
import { respellText, type Speller } from "../query/respell.ts";
import type { Sources } from "../retrieval/sources.ts";

/** Knows the words of the archive, and of facets the names of their values. */
export async function spellerOf({ facts, lexicon }: Pick<Sources, "facts" | "lexicon">): Promise<Speller> {
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
