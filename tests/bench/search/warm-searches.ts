import type { Browser } from "playwright-core";
import { openWatched } from "./watched-page.ts";

/** What queries take on a page that has been searching for a while. */
export interface WarmSearches {
  /** Of each query, from its being sent until its results and their number stand in the page, in milliseconds. */
  times: number[][];
  /** The longest task of the main thread, in milliseconds; 0 where none took 50 or more. */
  longestTask: number;
}

/**
 * Types queries into a site's search page, one after the other, and sends each with Enter, so that none waits for a pause
 * in typing.
 * @param first queries that are asked before, so that the search has started and the browser has compiled it
 * @param groups of queries; none twice, so that no answer is known before
 */
export async function searchWarm(
  browser: Browser,
  address: string,
  first: readonly string[],
  groups: readonly (readonly string[])[],
): Promise<WarmSearches> {
  const { page, watch, close } = await openWatched(browser);
  try {
    await page.goto(`${address}search/`);
    await page.evaluate(submitAll, first);
    const { length: before } = (await watch()).longTasks;
    const times: number[][] = [];
    for (const queries of groups) times.push(await page.evaluate(submitAll, queries));
    return { times, longestTask: Math.max(0, ...(await watch()).longTasks.slice(before)) };
  } finally {
    await close();
  }
}

/** Runs in the page. */
async function submitAll(queries: readonly string[]): Promise<number[]> {
  const form = document.querySelector<HTMLFormElement>("#page-search");
  const field = document.querySelector<HTMLInputElement>("#page-query");
  const status = document.querySelector("#page-status");
  const results = document.querySelector("#page-results");
  if (!form || !field || !status || !results) throw new Error("This is no search page.");
  const times: number[] = [];
  for (const query of queries) {
    field.value = query;
    const start = performance.now();
    // The results are put in after the status, and an observer is told of both at once. Those of a first search come before.
    const shown = new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (status.textContent === "Searching…") return;
        observer.disconnect();
        resolve();
      });
      observer.observe(results, { childList: true });
    });
    form.requestSubmit();
    await shown;
    times.push(performance.now() - start);
    if (!/^[\d,]+ piece/.test(status.textContent)) throw new Error(`“${query}”: ${status.textContent}`);
    // What the browser puts off, layout above all, isn't to be part of the next one's time.
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return times;
}
