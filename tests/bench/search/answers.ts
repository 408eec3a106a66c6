import type { Page } from "playwright-core";
import type { ask } from "./ask.ts";
import { shardsFile } from "#search/client/retrieval/shards.ts";
import { modules } from "./client-page.ts";

/** Runs queries through the client as it is shipped, in a page of openClient. Returns rows of the facts, best first. */
export function clientAnswers(page: Page, queries: readonly string[]): Promise<number[][]> {
  return page.evaluate(
    async ({ module, queries }) => {
      const client = (await import(module)) as { ask: typeof ask };
      return client.ask(queries);
    },
    { module: `${modules}bench/search/ask.ts`, queries },
  );
}

/** Runs queries through Pagefind as it is shipped, a divided index merged. Returns the addresses of pages, best first. */
export function pagefindAnswers(page: Page, queries: readonly string[]): Promise<string[][]> {
  return page.evaluate(
    async ({ queries, shardsFile }) => {
      interface Shipped {
        mergeIndex(path: string): Promise<void>;
        search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
      }
      const shards = (await (await fetch(`/pagefind/${shardsFile}`)).json()) as { path: string }[];
      const [newest = "", ...others] = shards.map(({ path }) => `/pagefind/${path}`);
      const pagefind = (await import(`${newest}pagefind.js`)) as Shipped;
      for (const other of others) {
        // Two that start at a time overwrite each other's memory.
        await pagefind.search("");
        await pagefind.mergeIndex(other);
      }
      const answers: string[][] = [];
      for (const query of queries) {
        const { results } = await pagefind.search(query);
        answers.push(await Promise.all(results.map(async (result) => (await result.data()).url)));
      }
      return answers;
    },
    { queries, shardsFile },
  );
}
