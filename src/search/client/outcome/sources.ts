import type { Acronyms } from "../text/acronyms.ts";
import { readFacts, type Facts } from "../facts/facts.ts";
import { foldText } from "../facts/names.ts";
import { readDictionary } from "../lexicon/dictionary.ts";
import { readLexicon } from "../lexicon/lexicon.ts";
import { once } from "./once.ts";
import { openEngine, type Engine } from "../retrieval/pagefind.ts";
import type { Sources } from "../retrieval/sources.ts";

/** What an archive's searches are answered from, each part of it fetched when it is first asked for. */
export interface OpenSources extends Pick<Sources, "titles" | "acronyms" | "lexicon" | "dictionary" | "monthFirst"> {
  /** @throws Error if the index can't be fetched */
  engine(): Promise<Engine>;
  /** @throws Error if the facts can't be fetched */
  facts(): Promise<Facts>;
}

/**
 * Opens what an archive's searches are answered from.
 * @param base the archive's base; begins and ends with a slash
 * @param language the archive's language, a BCP 47 tag
 */
export function openSources(base: string, language: string): OpenSources {
  return {
    engine: once(() => openEngine(base)),
    facts: once(async () => readFacts(await fetchBytes(`${base}search/facts.bin`))),
    titles: once(async () => ((await (await fetchFile(`${base}search/titles.json`)).json()) as string[]).map(foldText)),
    acronyms: once(async () => (await (await fetchFile(`${base}search/acronyms.json`)).json()) as Acronyms),
    lexicon: once(() =>
      fetchBytes(`${base}search/lexicon.bin`)
        .then(readLexicon)
        .catch(() => undefined),
    ),
    dictionary: once(() =>
      fetchBytes(`${base}search/dictionary.bin`)
        .then(readDictionary)
        .catch(() => undefined),
    ),
    monthFirst: new Intl.DateTimeFormat(language).formatToParts()[0]?.type === "month",
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
