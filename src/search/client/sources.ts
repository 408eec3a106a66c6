import type { Acronyms } from "./acronyms.ts";
import { readFacts } from "./facts/facts.ts";
import { foldText } from "./facts/names.ts";
import { readLexicon } from "./lexicon/lexicon.ts";
import { once } from "./once.ts";
import { openEngine } from "./retrieval/pagefind.ts";
import type { Sources } from "./retrieval/sources.ts";

/**
 * Opens what an archive's searches are answered from.
 * @param base the archive's base; begins and ends with a slash
 * @throws Error if the index or the facts can't be fetched
 */
export async function openSources(base: string): Promise<Sources> {
  const [facts, engine] = await Promise.all([fetchBytes(`${base}search/facts.bin`).then(readFacts), openEngine(base)]);
  return {
    engine,
    facts,
    titles: once(async () => ((await (await fetchFile(`${base}search/titles.json`)).json()) as string[]).map(foldText)),
    acronyms: once(async () => (await (await fetchFile(`${base}search/acronyms.json`)).json()) as Acronyms),
    lexicon: once(() =>
      fetchBytes(`${base}search/lexicon.bin`)
        .then(readLexicon)
        .catch(() => undefined),
    ),
  };
}

async function fetchFile(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} could not be fetched: ${response.status}`);
  return response;
}

async function fetchBytes(address: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetchFile(address)).arrayBuffer());
}
