import type { Browser, Page } from "playwright-core";

/** What the search page is seen to do; times are in milliseconds since 1970. */
export interface Watch {
  /** When the query was first changed. */
  typed?: number;
  /** When results first stood in the page. */
  shown?: number;
  /** How long each task of the main thread took that took long, by the browser's measure 50 ms or more. */
  longTasks: number[];
}

/** A page of a browser that knows nothing of the site yet, and a way to see what has happened in it so far. */
export interface WatchedPage {
  page: Page;
  watch(): Promise<Watch>;
  /** Waits until results stand in the page; then as watch. */
  firstResults(): Promise<Watch & { typed: number; shown: number }>;
  close(): Promise<void>;
}

/** Opens a page in which a search page can be watched. */
export async function openWatched(browser: Browser): Promise<WatchedPage> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(observe);
  const watch = () => page.evaluate(() => (globalThis as unknown as { watch: Watch }).watch);
  return {
    page,
    watch,
    firstResults: async () => {
      await page.locator("#page-results > li").first().waitFor({ state: "attached" });
      const { typed, shown, ...rest } = await watch();
      if (typed === undefined || shown === undefined) throw new Error("Results stood in the page before a query did.");
      return { ...rest, typed, shown };
    },
    close: () => context.close(),
  };
}

/** Runs in the page, ahead of its own scripts. */
function observe(): void {
  const watch: Watch = { longTasks: [] };
  const now = () => performance.timeOrigin + performance.now();
  const tasks = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) watch.longTasks.push(duration);
  });
  tasks.observe({ type: "longtask", buffered: true });
  addEventListener("input", () => (watch.typed ??= now()), { capture: true });
  addEventListener("DOMContentLoaded", () => {
    const results = document.querySelector("#page-results");
    if (!results) return;
    const inserted = new MutationObserver(() => {
      if (results.childElementCount > 0) watch.shown ??= now();
    });
    inserted.observe(results, { childList: true });
  });
  Object.assign(globalThis, { watch });
  // Without a search, such readers get no list, which would come before what is measured.
  Object.defineProperty(navigator, "connection", { value: { saveData: true } });
}
