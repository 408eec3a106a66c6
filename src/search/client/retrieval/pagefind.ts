import { plainLetters } from "../text/letters.ts";
import type { DayRange } from "../query/date-range.ts";
import { markedSigns } from "../text/signs.ts";
import { floor, idf, ranking } from "./bm25.ts";
import type { PagefindResult } from "./hit.ts";
import { shardsFile, shardsWithin, type Shard } from "./shards.ts";

/** The pages of a shard that have a term. */
export interface Hits {
  /** What the facts put before the ids of the shard's results. */
  prefix: string;
  /** What makes scores those of the whole archive. */
  scale: number;
  /** What was asked for as words in a row, of which Pagefind tells one place only; undefined for a word. */
  phrase: string | undefined;
  results: readonly PagefindResult[];
}

/** The archive's full text. */
export interface Engine {
  /** How many pieces there are. */
  pieces: number;
  /** Whether the index is in parts, of which a search is to fetch those of its dates only. */
  divided: boolean;
  /**
   * The pages that have a word in any of its forms, or words that follow each other.
   * @param term a word, or several in quotation marks
   * @param days when the pieces may be of; others are among the results where it cost nothing
   */
  find(term: string, days: DayRange): Promise<readonly Hits[]>;
  /** Fetches what every search of the newest part needs, and what it has of words that begin so. */
  prepare(beginnings: readonly string[]): Promise<void>;
  /** All pages of these days, likewise, and with scores of 0. */
  all(days: DayRange): Promise<readonly Hits[]>;
}

/** A result, and the places of the words in the page's text: none where only what the page says of its piece has them. */
interface PlacedResult extends PagefindResult {
  words: readonly number[];
}

interface Instance {
  search(term: string | null): Promise<{ results: PlacedResult[] }>;
  preload(term: string): Promise<void>;
}

interface Pagefind {
  createInstance(options: Record<string, unknown>): Instance;
}

/**
 * So many searches of each shard are remembered, enough for the words of a query. Each holds all places of its word:
 * with many of them a browser is busy with its memory.
 */
const remembered = 8;

/**
 * Opens the search index of a site.
 * @param base the archive's base; begins and ends with a slash
 * @throws Error if the index can't be fetched
 */
export async function openEngine(base: string): Promise<Engine> {
  const folder = `${base}pagefind/`;
  const shards = (await (await fetch(folder + shardsFile)).json()) as Shard[];
  const pagefind = (await import(/* @vite-ignore */ `${folder}${shards[0]?.path ?? ""}pagefind.js`)) as Pagefind;
  const instances = new Map<Shard, Promise<Instance>>();
  const answers = new Map<string, Promise<PlacedResult[]>>();
  let last: Promise<unknown> = Promise.resolve();

  const start = (shard: Shard): Promise<Instance> => {
    const started = last.then(async () => {
      const instance = pagefind.createInstance({ basePath: folder + shard.path, baseUrl: base, ranking });
      await instance.search("");
      return instance;
    });
    // Two that start at a time overwrite each other's memory; the first search shows that one has started.
    last = started.catch(() => instances.delete(shard));
    instances.set(shard, started);
    return started;
  };
  const ask = (shard: Shard, term: string | null): Promise<PlacedResult[]> => {
    const key = JSON.stringify([shard.path, term]);
    const known = answers.get(key);
    if (known) {
      // Those asked for last stay longest.
      answers.delete(key);
      answers.set(key, known);
      return known;
    }
    const answer = (instances.get(shard) ?? start(shard)).then(async (instance) => {
      const { results } = await instance.search(term);
      return term === null ? results : results.filter(({ score, words }) => score > floor && words.length > 0);
    });
    answers.set(key, answer);
    answer.catch(() => answers.delete(key));
    const [oldest] = answers.keys();
    if (answers.size > remembered * shards.length && oldest !== undefined) answers.delete(oldest);
    return answer;
  };
  const askAll = (term: string | null, days: DayRange) =>
    Promise.all(shardsWithin(shards, days).map(async (shard) => ({ shard, results: await ask(shard, term) })));

  return {
    pieces: shards.reduce((sum, { pieces }) => sum + pieces, 0),
    divided: shards.length > 1,
    prepare: async (beginnings) => {
      const instance = shards[0] && (await (instances.get(shards[0]) ?? start(shards[0])));
      for (const beginning of beginnings) await instance?.preload(markedSigns(plainLetters(beginning)));
    },
    find: async (term, days) => {
      const asked = asAsked(term);
      const found = await askAll(asked, days);
      const having = found.reduce((sum, { results }) => sum + results.length, 0);
      const pieces = found.reduce((sum, { shard }) => sum + shard.pieces, 0);
      const weight = idf(having, pieces);
      const phrase = asked.startsWith('"') ? asked.slice(1, -1) : undefined;
      return found.map(({ shard, results }) => ({
        prefix: shard.path,
        // Pagefind gives phrases scores of 1, and words those that they would have in an archive of this shard alone.
        scale: weight / (phrase === undefined ? idf(results.length, shard.pieces) : 1),
        phrase,
        results,
      }));
    },
    all: async (days) =>
      (await askAll(null, days)).map(({ shard, results }) => ({
        prefix: shard.path,
        scale: 0,
        phrase: undefined,
        results,
      })),
  };
}

/** A single letter begins so many words that Pagefind is slow; in quotation marks it matches alone, unranked. */
function asAsked(term: string): string {
  const asked = markedSigns(plainLetters(term));
  return asked.length > 1 ? asked : `"${asked}"`;
}
