import { listed, remarksOnQuery, remarksOnResults, type Advice } from "../outcome/remarks.ts";
import { nextSteps } from "../outcome/next-steps.ts";
import { pagesNamed } from "../outcome/pages-named.ts";
import { pagesOf } from "../outcome/paging.ts";
import type { Outcome } from "../outcome/search.ts";
import { foldWord } from "../lexicon/lexicon-words.ts";
import { printQuery } from "../query/print.ts";
import { respell } from "../query/respell.ts";
import { pageSize, type SearchState } from "../state/search-state.ts";
import { formatNumber } from "#piece/count.ts";
import { binsOf, filtersOf, type Hit } from "./answer.ts";
import { askedBy, type Asked } from "./asked.ts";
import type { Translation } from "./conditions.ts";
import { anyRequest, type Span } from "./request.ts";
import { resultsOf, totalOf, type Ask, type Results } from "./results.ts";

/** Engines give no results past this one (index.max_result_window). */
const mostListed = 10_000;

/** What a search came to, and some of its results. */
export interface Found {
  outcome: Outcome;
  hits: readonly Hit[];
  /** The page of results that the hits are, the last one's where a later one was asked for. */
  page: number;
}

/**
 * Searches an engine.
 * @param typing whether the query is still being typed
 * @throws what asking throws
 */
export async function searchEngine(
  state: SearchState,
  translation: Translation,
  ask: Ask,
  typing = false,
): Promise<Found> {
  const asked = askedBy(state, translation, typing);
  const wantedPage = Math.min(state.page, pagesOf(mostListed));
  const first = await resultsOf(spanOf(wantedPage), asked, state, ask);
  const list = Math.min(first.total, mostListed);
  const page = Math.min(wantedPage, pagesOf(list));
  const found = page === wantedPage ? first : await resultsOf(spanOf(page), asked, state, ask);
  const { facets } = translation.facts;
  const outcome: Outcome = {
    total: found.total,
    listed: list,
    complete: found.complete,
    corrected: undefined,
    worded: asked.worded,
    advice: [
      ...pagesNamed(asked.entries),
      ...remarksOnQuery(asked.query, asked.note, translation.monthFirst),
      ...(asked.ignored.length === 0
        ? []
        : [{ text: `Passed over, since they say little: ${listed(asked.ignored)}.` }]),
      ...(found.total > 0 ? remarksOn(asked, found) : await stepsFrom(asked, found, state, translation, ask)),
    ],
    filters: filtersOf(found.counts, facets, state),
    bins: binsOf(found.counts),
  };
  return { outcome, hits: found.hits, page };
}

function spanOf(page: number): Span {
  return { from: (page - 1) * pageSize, size: pageSize };
}

function remarksOn({ query }: Asked, { unknown, spellings, total }: Results): Advice[] {
  const meant = query && respell(query, { word: (text) => spellings.get(foldWord(text)), value: () => undefined });
  const offered = meant && printQuery(meant);
  const most = formatNumber(mostListed);
  return [
    ...remarksOnResults({ kept: undefined, offered, opened: [], unknown }),
    ...(total <= mostListed
      ? []
      : [{ text: `The first ${most} are listed. Add words or filters to reach the others.` }]),
  ];
}

/** What to try where nothing was found. */
function stepsFrom(
  { query }: Asked,
  { spellings }: Results,
  state: SearchState,
  translation: Translation,
  ask: Ask,
): Promise<Advice[]> {
  const lexicon = { correct: (text: string) => spellings.get(foldWord(text)) };
  const sources = { facts: translation.facts, lexicon: async () => lexicon };
  const finds = async (other: SearchState) => totalOf(await ask(anyRequest(askedBy(other, translation), other))) > 0;
  return nextSteps(query, state, sources, finds);
}
