import type { SearchState } from "../state/search-state.ts";
import type { Asked } from "./asked.ts";
import { eachOf, everything, nothing, someOf, type Clause } from "./clauses.ts";
import { filterOf } from "./conditions.ts";
import { dayFields, passagesField, passageText, written } from "./fields.ts";
import { chosenFilter, countsAsked } from "./filters.ts";

/** Stand around each word that was found; no text has them, since they are for private use. */
export const foundMarks = ["\uE000", "\uE001"] as const;

/** So many passages of a piece are shown. */
const passagesShown = 3;

/** An engine gives up after so long and answers with what it has. */
const patience = "10s";

/** Which results are wanted. */
export interface Span {
  from: number;
  size: number;
  /** The only fields that are wanted of pieces, without passages and marks; absent for all that results show. */
  fields?: readonly string[];
}

/** The names of what is counted over all that the query finds, whatever the filters. */
export const overall = { found: "found!", words: "words!" } as const;

/** A request for pieces that have all that is asked. */
export function completeRequest(asked: Asked, state: SearchState, span: Span): Clause {
  const { wanted, spelt } = asked;
  return {
    ...shared(
      asked,
      state,
      span,
      wanted.map(({ clause }) => clause),
    ),
    post_filter: chosenFilter(state.facets),
    ...(spelt.length > 0 && {
      suggest: {
        spelling: {
          text: spelt.join(" "),
          term: { field: written(passageText, "plain"), suggest_mode: "missing", size: 1 },
        },
      },
    }),
  };
}

/** A request for pieces that have some of the words only; counts are of these and of those that have all. */
export function partialRequest(asked: Asked, state: SearchState, span: Span): Clause {
  const clauses = asked.wanted.map(({ clause }) => clause);
  const request = shared(asked, state, span, [someOf(clauses, leastOf(clauses.length))]);
  return {
    ...request,
    post_filter: { bool: { filter: [chosenFilter(state.facets)], must_not: [eachOf(clauses)] } },
    aggs: {
      ...(request["aggs"] as Clause),
      [overall.words]: { filters: { filters: Object.fromEntries(clauses.entries()) } },
    },
  };
}

/** A request that only tells whether anything is found, all words or some. */
export function anyRequest({ kept, wanted, days, worded }: Asked, { facets }: SearchState): Clause {
  const clauses = wanted.map(({ clause }) => clause);
  const some = clauses.length === 0 ? [] : [someOf(clauses, leastOf(clauses.length))];
  return {
    size: 0,
    track_total_hits: 1,
    timeout: patience,
    query: worded ? filterOf([...kept, ...some, ...days, chosenFilter(facets)]) : nothing,
  };
}

/** Of so many words, a piece has to have so many where few have them all. */
function leastOf(words: number): number {
  return Math.ceil(words / 4);
}

function shared(
  { kept, wanted, days, worded }: Asked,
  state: SearchState,
  { from, size, fields }: Span,
  found: readonly Clause[],
): Clause {
  const passages = fields ? [] : [passagesOf(wanted.map(({ clause }) => clause))];
  return {
    from,
    size,
    track_total_hits: true,
    timeout: patience,
    _source: fields ?? ["id", "permalink", "title", "dek", "summary", "published", "facets.place", "facets.topic"],
    query: worded ? { bool: { must: [...kept, ...found], filter: days, should: passages } } : nothing,
    sort: orderOf(state),
    ...(!fields && { highlight: highlightOf("title") }),
    aggs: { ...countsAsked(state.facets), [overall.found]: { filter: everything } },
  };
}

/** Asks for the passages that have some of the words, or the first where there are none; no piece needs one to be found. */
function passagesOf(words: readonly Clause[]): Clause {
  const inner = {
    size: words.length === 0 ? 1 : passagesShown,
    highlight: highlightOf(passageText),
  };
  const query = words.length === 0 ? everything : someOf(words);
  return { nested: { path: passagesField, query, score_mode: "none", inner_hits: inner } };
}

function highlightOf(field: string): Clause {
  const [before, after] = foundMarks;
  return {
    pre_tags: [before],
    post_tags: [after],
    require_field_match: false,
    fields: { [field]: { number_of_fragments: 0 } },
  };
}

/** The order of results; where all else is the same, by id, so that pages never share a result. */
function orderOf({ sort }: SearchState): readonly (Clause | string)[] {
  const direction = sort === "oldest" ? "asc" : "desc";
  const byDate = [{ [dayFields.first]: direction }, { id: direction }];
  return sort === undefined ? ["_score", ...byDate] : byDate;
}
