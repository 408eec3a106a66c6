import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { decodeWords } from "#search/client/lexicon/front-code.ts";
import { isStopWord } from "#search/client/query/stop-words.ts";
import { startBrowser } from "../../browser/browser.ts";
import { generateArchive } from "../generate.ts";
import { runBuild } from "../run-build.ts";
import { modules, openClient } from "./client-page.ts";
import { serveCompressed } from "./compressing-server.ts";
import { searchFirst, type FirstSearch } from "./first-search.ts";
import { sampleQueries } from "./query-sample.ts";
import type { timeFacts } from "./time-facts.ts";
import { searchWarm, type WarmSearches } from "./warm-searches.ts";

/** What the search of a site takes. */
export interface SearchCost {
  /** The query of the first searches. */
  query: string;
  /** Over the local line. */
  first: FirstSearch;
  /** Over a slow line, with the query at once and letter by letter. */
  slow: readonly { pause: number; first: FirstSearch }[];
  /** Of queries of one word, of two and of three. */
  warm: WarmSearches;
  /** Of filtering, counting and the histogram, by turns for ranges of many years and of few, in milliseconds. */
  facts: readonly number[];
}

const queriesEach = 20;
const warmUps = 5;
const ranges = 50;
const pauses = [0, 60];

/** Generates and builds an archive, and measures its search in a browser. */
export async function runGenerated(pieces: number, seed: number): Promise<SearchCost> {
  const work = await mkdtemp(join(tmpdir(), "dateline-search-"));
  const site = join(work, "site");
  try {
    await generateArchive({ root: join(work, "content"), pieces, seed });
    await runBuild(join(work, "content"), site);
    return await measureSearch(site);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Measures the search of a built site whose base is `/`. */
async function measureSearch(site: string): Promise<SearchCost> {
  const words = decodeWords(await readFile(join(site, "search/lexicon.bin"))).filter(([word]) => !isStopWord(word));
  const sample = sampleQueries(words, queriesEach + warmUps);
  const server = await serveCompressed(site);
  const browser = await startBrowser();
  try {
    const query = sample[0][(queriesEach + warmUps) >> 1] ?? "";
    // The server compresses a file when it is first asked for.
    await searchFirst(browser, server, { query, slow: false, pause: 0 });
    const first = await searchFirst(browser, server, { query, slow: false, pause: 0 });
    const slow: SearchCost["slow"][number][] = [];
    for (const pause of pauses)
      slow.push({ pause, first: await searchFirst(browser, server, { query, slow: true, pause }) });
    const warm = await searchWarm(
      browser,
      server.address,
      sample.flatMap((queries) => queries.slice(queriesEach)),
      sample.map((queries) => queries.slice(0, queriesEach)),
    );
    return { query, first, slow, warm, facts: await askFacts(await openClient(browser, server.address)) };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Runs timeFacts in a page of openClient. */
function askFacts(page: Page): Promise<number[]> {
  return page.evaluate(
    async ({ module, dates }) => {
      const { timeFacts: time } = (await import(module)) as { timeFacts: typeof timeFacts };
      return time(dates);
    },
    { module: `${modules}bench/search/time-facts.ts`, dates: Array.from({ length: ranges }, rangeOf) },
  );
}

/** A range of dates: up to seventy years by turns with up to three, for which the histogram has months. */
function rangeOf(_: unknown, index: number): [first: string, last: string] {
  const [first, years] = index % 2 === 0 ? [1950, 20 + index] : [1950 + index, 2];
  return [`${first}-02-03`, `${first + years}-01-02`];
}
