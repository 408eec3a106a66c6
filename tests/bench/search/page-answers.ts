import type { Page } from "playwright-core";

/**
 * Asks a site's search page as readers do: each query is put into its field, sent with Enter, and answered with the
 * addresses of the results that the first page shows, best first.
 * @param address where the site is served, at the root of its host
 */
export async function pageAnswers(page: Page, address: string, queries: readonly string[]): Promise<string[][]> {
  const answers: string[][] = [];
  await page.goto(`${address}search/`);
  const field = page.locator("#page-query");
  for (const query of queries) {
    await field.fill(query);
    await field.press("Enter");
    // A search begins while Enter is being handled.
    await page.waitForFunction(() => document.querySelector("#page-results")?.ariaBusy === "false");
    answers.push(
      await page.$$eval("#page-results > [data-piece]", (items) =>
        items.map((item) => item.querySelector("a")?.getAttribute("href") ?? ""),
      ),
    );
  }
  return answers;
}
