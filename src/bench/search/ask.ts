import type { Acronyms } from "#search/client/acronyms.ts";
import { readFacts } from "#search/client/facts/facts.ts";
import { foldText } from "#search/client/facts/names.ts";
import { readLexicon } from "#search/client/lexicon/lexicon.ts";
import { parseQuery } from "#search/client/query/parse.ts";
import { evaluate } from "#search/client/retrieval/evaluate.ts";
import { openEngine } from "#search/client/retrieval/pagefind.ts";

/** What the client found for a query. */
export interface ClientAnswer {
  /** Best first. */
  rows: number[];
  relaxed: boolean;
  corrected: string | undefined;
}

/** Asks the search of the site on whose pages this runs. */
export async function ask(queries: readonly string[]): Promise<ClientAnswer[]> {
  const file = async (name: string) => (await fetch(`/search/${name}`)).arrayBuffer();
  const lexicon = readLexicon(new Uint8Array(await file("lexicon.bin")));
  const sources = {
    engine: await openEngine("/"),
    facts: readFacts(await file("facts.bin")),
    acronyms: async () => JSON.parse(new TextDecoder().decode(await file("acronyms.json"))) as Acronyms,
    titles: async () => (JSON.parse(new TextDecoder().decode(await file("titles.json"))) as string[]).map(foldText),
    lexicon: async () => lexicon,
  };
  const answers: ClientAnswer[] = [];
  for (const query of queries) {
    const found = await evaluate(parseQuery(query).query, sources, { first: undefined, last: undefined });
    answers.push({ rows: found.rows.map(({ row }) => row), relaxed: found.relaxed, corrected: found.corrected });
  }
  return answers;
}
