import { startOf, toMoment } from "#piece/dates.ts";
import { mostExported } from "../outcome/export.ts";
import { once } from "../outcome/once.ts";
import type { Archive } from "../outcome/open-archive.ts";
import { mostDays } from "../outcome/seen.ts";
import { stateOf } from "../state/search-state.ts";
import { askEngine } from "./ask.ts";
import { askedBy } from "./asked.ts";
import type { Translation } from "./conditions.ts";
import { entryOfHit } from "./entries.ts";
import { dayFields } from "./fields.ts";
import { resultsOf, type Ask } from "./results.ts";
import { searchEngine } from "./search-engine.ts";
import { fetchVocabularies } from "./vocabularies.ts";

/**
 * Opens the search of an archive whose pieces a search engine has.
 * @param base the archive's base; begins and ends with a slash
 * @param language the archive's language, a BCP 47 tag
 * @param endpoint the address at which the engine answers
 */
export function openEngineArchive(base: string, language: string, endpoint: string): Archive {
  const monthFirst = new Intl.DateTimeFormat(language).formatToParts()[0]?.type === "month";
  const translation = once(async (): Promise<Translation> => ({ facts: await fetchVocabularies(base), monthFirst }));
  const ask: Ask = (request) => askEngine(endpoint, request);
  let last = stateOf(new URLSearchParams());
  /** Pieces of a search with only some of their fields, the first so many. */
  const pieces = async (state: typeof last, size: number, ...fields: string[]) =>
    resultsOf({ from: 0, size, fields }, askedBy(state, await translation()), state, ask);
  return {
    prepare: async () => void (await translation()),
    // An answer has all at once.
    glance: async () => [],
    search: async (state, typing) => {
      const { outcome, hits, page } = await searchEngine(state, await translation(), ask, typing);
      last = state;
      return { outcome, page, top: hits.map((hit) => entryOfHit(hit, base)) };
    },
    entries: async () => [],
    citations: async () => {
      const { hits } = await pieces(last, mostExported, "citation");
      return hits.map(({ _source: { citation } }) => citation);
    },
    seen: async (state) => {
      const { total, hits } = await pieces(state, mostDays, dayFields.first);
      const days = hits.map(({ _source: { first } }) => startOf(toMoment(first)).getTime() / 86_400_000);
      return { seen: total, days: total <= mostDays ? days : undefined };
    },
    lastYear: async () => {
      const newest = stateOf(new URLSearchParams({ sort: "newest" }));
      const { hits } = await pieces(newest, 1, dayFields.first);
      return hits.map(({ _source: { first } }) => Number(first.slice(0, 4)))[0] ?? 0;
    },
  };
}
