import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serveSite } from "#publish/serve/server.ts";
import { startBrowser } from "../../browser/browser.ts";
import { runBuild } from "../run-build.ts";
import { clientAnswers, pagefindAnswers } from "./answers.ts";
import { openClient } from "./client-page.ts";
import { rowOfAddress, writeArchive } from "./collection-archive.ts";
import type { Collection, Questions } from "./collection.ts";
import { qualityOf, type Quality } from "./metrics.ts";
import { pageAnswers } from "./page-answers.ts";
import { referenceOf } from "./reference.ts";

/** A way to answer, and how good its answers are. */
export interface Answering {
  name: string;
  quality: Quality;
}

/** How queries of one kind, typed in one way, were answered. */
export interface Contest extends Pick<Questions, "kind" | "way"> {
  /** How many there are. */
  queries: number;
  ours: readonly Answering[];
  /** BM25, which is asked the same. */
  reference: Answering;
}

/**
 * Builds a site of a collection, asks it the collection's queries in a browser, and measures the answers beside those of
 * BM25 and, once, of Pagefind as it is shipped.
 * @param onPage whether to ask the search page too, as readers do
 */
export async function runCollection({ docs, questions }: Collection, onPage: boolean): Promise<Contest[]> {
  const work = await mkdtemp(join(tmpdir(), "dateline-search-"));
  const site = join(work, "site");
  try {
    const rows = await writeArchive(docs, join(work, "content"));
    await runBuild(join(work, "content"), site);
    const server = await serveSite(site, "/", 4700);
    const browser = await startBrowser();
    try {
      const byAddress = (answers: readonly string[][]) => answers.map((addresses) => addresses.map(rowOfAddress));
      const bm25 = referenceOf(docs);
      const client = await openClient(browser, server.address);
      const contests: Contest[] = [];
      for (const { kind, way, queries, judgments } of questions) {
        const texts = queries.map(({ text }) => text);
        const measured = (name: string, answers: readonly string[][]): Answering => {
          const byQuery = new Map(queries.map(({ id }, index) => [id, answers[index] ?? []]));
          return { name, quality: qualityOf(byQuery, { judgments }) };
        };
        const ours = (name: string, answers: readonly number[][]) =>
          measured(
            name,
            answers.map((found) => found.map((row) => rows[row]?.id ?? "")),
          );
        contests.push({
          kind,
          way,
          queries: queries.length,
          ours: [
            ours("this search", await clientAnswers(client, texts)),
            ...(onPage
              ? [ours("its page", byAddress(await pageAnswers(await browser.newPage(), server.address, texts)))]
              : []),
            ...(contests.length === 0 ? [ours("Pagefind alone", byAddress(await pagefindAnswers(client, texts)))] : []),
          ],
          reference: measured("BM25", texts.map(bm25)),
        });
      }
      return contests;
    } finally {
      await browser.close();
      await server.close();
    }
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
