import { dateOf } from "../facts/days.ts";
import { factsToCome } from "../facts/facts-to-come.ts";
import { anyDay, find } from "./find.ts";
import { citationsOf } from "./export.ts";
import { pagesOf } from "./paging.ts";
import type { Seen } from "./seen.ts";
import type { CslItem } from "#exports/citations/csl.ts";
import { isDate } from "../query/fields.ts";
import { parseQuery } from "../query/parse.ts";
import type { Query } from "../query/query.ts";
import { wordsOf } from "../query/wanted.ts";
import { isAsWritten, isBeginning } from "../query/query-words.ts";
import { evaluate } from "../retrieval/evaluate.ts";
import type { Sources } from "../retrieval/sources.ts";
import { entriesOf } from "./result-entries.ts";
import { isNarrowed, pageSize, type SearchState } from "../state/search-state.ts";
import { search, type Answer, type Outcome } from "./search.ts";
import { openSources } from "./sources.ts";
import type { ResultEntry } from "../views/entries.ts";

/** What a search came to, and the page of its results that is to be shown. */
export interface Answered {
  outcome: Outcome;
  /** The number of the page; the last one's where a later one was asked for. */
  page: number;
  /** Its first results; the others take longer. */
  top: readonly ResultEntry[];
}

/** An archive that is open to be searched. All that goes in and out can be sent between a page and a worker. */
export interface Archive {
  /**
   * Gets ready for a search.
   * @param q what has been typed of it so far
   */
  prepare(q: string): Promise<void>;
  /**
   * The first results of a search, told without the facts of the archive and what they say of pieces. None where a search
   * asks for facts.
   * @throws Error if a part of the index can't be fetched
   */
  glance(state: SearchState): Promise<ResultEntry[]>;
  /**
   * Searches it.
   * @param typing whether the query is still being typed: then its last word is not whole, and nothing is corrected
   * @throws Error if a part of the index, or the text of a piece, can't be fetched
   */
  search(state: SearchState, typing?: boolean): Promise<Answered>;
  /**
   * Results of the last search, from one place to before another.
   * @throws Error if their texts can't be fetched
   */
  entries(from: number, to: number): Promise<ResultEntry[]>;
  /**
   * The citations of the pieces that the last search found, a thousand at most.
   * @throws Error if they can't be fetched
   */
  citations(): Promise<CslItem[]>;
  /** What a search finds, by the first day of each piece. */
  seen(state: SearchState): Promise<Seen>;
  /** The year of the newest piece. */
  lastYear(): Promise<number>;
}

/** Words that begin with so many letters mostly lie in one part of the index; with fewer, parts come that nobody needs. */
const telling = 4;

/** So many results are told before the facts have come, and before the texts of the others. */
const topSize = 3;

/**
 * Opens an archive's search.
 * @param base the archive's base; begins and ends with a slash
 * @param language the archive's language, a BCP 47 tag
 */
export function openArchive(base: string, language: string): Archive {
  const open = openSources(base, language);
  const sources = async (): Promise<Sources> => {
    const [engine, facts] = await Promise.all([open.engine(), open.facts()]);
    return { ...open, engine, facts };
  };
  let last: Pick<Answer, "rows" | "entries"> = { rows: [], entries: async () => [] };
  // Small, and every search waits for it; what fails here is tried again then.
  void open.engine().catch(() => undefined);
  return {
    prepare: async (q) => {
      const { query } = parseQuery(q);
      const beginnings = (query ? wordsOf(query) : [])
        .map(({ text }) => text)
        .filter(({ length }) => length >= telling);
      await (await open.engine()).prepare(beginnings);
    },
    glance: async (state) => {
      if (isNarrowed(state) || state.page > 1 || state.sort !== undefined) return [];
      const { query } = parseQuery(state.q);
      if (query === undefined || !isWords(query)) return [];
      const engine = await open.engine();
      const known: Sources = { ...open, engine, facts: factsToCome(engine.pieces) };
      const ranked = await evaluate(query, known, anyDay, false);
      const rows = ranked.rows.slice(0, topSize).map(({ row }) => row);
      return entriesOf(rows, ranked, known.facts);
    },
    search: async (state, typing) => {
      const answer = await search(state, await sources(), typing);
      const { outcome, entries } = answer;
      last = answer;
      const page = Math.min(state.page, pagesOf(outcome.listed));
      const place = (page - 1) * pageSize;
      return { outcome, page, top: await entries(place, place + topSize) };
    },
    entries: (from, to) => last.entries(from, to),
    citations: () => citationsOf(last.rows, base),
    seen: async (state) => {
      const all = await sources();
      const { found } = await find(state, all);
      return { seen: found.length, days: found.map(({ row }) => all.facts.starts[row] ?? 0) };
    },
    lastYear: async () => {
      const { size, starts } = await open.facts();
      return size === 0 ? 0 : Number(dateOf(starts[0] ?? 0).slice(0, 4));
    },
  };
}

/**
 * Whether a query is made of words alone that are searched without anything else: dates and what is found as written need the
 * facts, beginnings of words the lexicon.
 */
function isWords(query: Query): boolean {
  if (query.kind === "word") return !isAsWritten(query.text) && !isDate(query.text) && !isBeginning(query.text);
  return query.kind === "and" && query.of.every(isWords);
}
