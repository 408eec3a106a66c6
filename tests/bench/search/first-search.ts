import type { Browser } from "playwright-core";
import type { CompressingServer, Transfer } from "./compressing-server.ts";
import { openWatched, type WatchedPage } from "./watched-page.ts";

/** What the first search of a reader takes. */
export interface FirstSearch {
  /** What came before the field was entered: the page itself, its styles, fonts and scripts. */
  page: readonly Transfer[];
  /** What was asked for from there until results stood in the page. */
  needed: readonly Transfer[];
  /** What was asked for after that. */
  later: readonly Transfer[];
  /** From the first typed letter until results stood in the page, in milliseconds. */
  wait: number;
  /** The longest task of the main thread, in milliseconds; 0 where none took 50 or more. */
  longestTask: number;
}

/** So long the field has been entered before something is typed, and so long things may follow the results. */
const second = 1000;

/** A slow line of a mobile phone, in bytes and milliseconds. */
const slow4g = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };

/**
 * Opens a site's search page in a browser that has nothing of it in its cache, enters the field, types after a second, and
 * waits for results.
 * @param slow whether over a slow line
 * @param pause between each two letters, in milliseconds
 */
export async function searchFirst(
  browser: Browser,
  { address, transfers }: CompressingServer,
  { query, slow, pause }: { query: string; slow: boolean; pause: number },
): Promise<FirstSearch> {
  const before = transfers.length;
  const watched = await openWatched(browser);
  const { page } = watched;
  try {
    if (slow) await slowDown(watched);
    await page.goto(`${address}search/`, { waitUntil: "networkidle" });
    const entered = Date.now();
    await page.focus("#page-query");
    await page.waitForTimeout(second);
    await page.keyboard.type(query, { delay: pause });
    const { typed, shown } = await watched.firstResults();
    await page.waitForTimeout(second);
    const { longTasks } = await watched.watch();
    const sent = transfers.slice(before);
    return {
      page: sent.filter(({ time }) => time < entered),
      needed: sent.filter(({ time }) => time >= entered && time <= shown),
      later: sent.filter(({ time }) => time > shown),
      wait: shown - typed,
      longestTask: Math.max(0, ...longTasks),
    };
  } finally {
    await watched.close();
  }
}

async function slowDown({ page }: WatchedPage): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", slow4g);
}
