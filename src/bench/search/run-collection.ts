import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serveSite } from "#publish/server.ts";
import { startBrowser } from "../../../tests/browser/browser.ts";
import { runBuild } from "../run-build.ts";
import { clientAnswers, pagefindAnswers } from "./answers.ts";
import { openClient } from "./client-page.ts";
import { readCollection, writeArchive } from "./collection.ts";
import { qualityOf, type Quality } from "./metrics.ts";
import { referenceAnswers } from "./reference.ts";
import { misspelt } from "./typos.ts";

/** A way to answer, and how good its answers are. */
export interface Contest {
  name: string;
  quality: Quality;
}

/**
 * Builds a site of a collection, asks it the collection's queries in a browser, and measures the answers beside others.
 * @param typos whether to ask also with a misspelt word in each query
 */
export async function runCollection(folder: string, typos: boolean): Promise<Contest[]> {
  const collection = readCollection(folder);
  const { docs, queries } = collection;
  const work = await mkdtemp(join(tmpdir(), "dateline-search-"));
  const site = join(work, "site");
  try {
    await writeArchive(collection, join(work, "content"));
    await runBuild(join(work, "content"), site);
    const server = await serveSite(site, "/", 4700);
    const browser = await startBrowser();
    try {
      const texts = queries.map(({ text }) => text);
      const ask = async (name: string, texts: readonly string[]): Promise<Contest> => {
        const answers = await clientAnswers(await openClient(browser, server.address), texts);
        const ids = answers.map(({ rows }) => rows.map((row) => docs[docs.length - 1 - row]?.id ?? ""));
        return { name, quality: qualityOf(byQuery(ids), collection) };
      };
      const byQuery = (answers: readonly string[][]) =>
        new Map(queries.map(({ id }, index) => [id, answers[index] ?? []]));
      const shipped = await pagefindAnswers(await openClient(browser, server.address), texts);
      const indexOf = (url: string) => Number(/document-(\d+)/.exec(url)?.[1]);
      const pagefindIds = shipped.map((urls) => urls.map((url) => docs[indexOf(url)]?.id ?? ""));
      return [
        await ask("this search", texts),
        ...(typos
          ? [
              await ask(
                "with a typo",
                texts.map((text) => misspelt(text)),
              ),
            ]
          : []),
        { name: "BM25", quality: qualityOf(referenceAnswers(collection), collection) },
        { name: "Pagefind alone", quality: qualityOf(byQuery(pagefindIds), collection) },
      ];
    } finally {
      await browser.close();
      await server.close();
    }
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
