import type { SearchState } from "../state/search-state.ts";
import { countsOfWords, foundBeforeFilters, spellingsIn, type EngineAnswer, type Hit } from "./answer.ts";
import type { Asked } from "./asked.ts";
import type { Clause } from "./clauses.ts";
import { completeRequest, partialRequest, type Span } from "./request.ts";

/** With fewer pieces that have all words, those that have some are taken in. */
const enough = 10;

/** Asks an engine. */
export type Ask = (request: Clause) => Promise<EngineAnswer>;

/** What was found, and what to count it by. */
export interface Results {
  total: number;
  /** How many of them have all that is asked. */
  complete: number;
  /** Those of the span. */
  hits: readonly Hit[];
  /** Counts all of them, as filtersOf and binsOf read it. */
  counts: EngineAnswer;
  /** Words that none of the pieces has. */
  unknown: readonly string[];
  /** Better spellings of words that no piece has, by these in lower case. */
  spellings: ReadonlyMap<string, string>;
}

/**
 * The results of a span: first those that have all words; where these are few, then those that have some.
 * @throws what asking throws
 */
export async function resultsOf(span: Span, asked: Asked, state: SearchState, ask: Ask): Promise<Results> {
  const whole = await ask(completeRequest(asked, state, span));
  const complete = totalOf(whole);
  const spellings = spellingsIn(whole);
  const { hits } = whole.hits;
  if (asked.wanted.length < 2 || foundBeforeFilters(whole) >= enough)
    return { total: complete, complete, hits, counts: whole, unknown: [], spellings };
  const rest = { from: Math.max(0, span.from - complete), size: span.size - hits.length };
  const some = await ask(partialRequest(asked, state, rest));
  const counts = countsOfWords(some, asked.wanted.length);
  return {
    total: complete + totalOf(some),
    complete,
    hits: [...hits, ...some.hits.hits],
    counts: some,
    unknown: asked.wanted.flatMap(({ text }, place) => (counts[place] === 0 ? [text] : [])),
    spellings,
  };
}

/** How many pieces an answer is of. */
export function totalOf({ hits }: EngineAnswer): number {
  return hits.total?.value ?? 0;
}
