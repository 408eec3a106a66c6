import type { Page } from "playwright-core";

/** Waits until a search page has shown what its search came to. */
export async function searchSettled(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      /piece|No results/.test(document.querySelector("#page-status")?.textContent ?? "") &&
      document.querySelector("#page-results")?.ariaBusy === "false",
  );
}
