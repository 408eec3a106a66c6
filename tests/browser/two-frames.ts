import type { Page } from "playwright-core";

/** Waits until all that a page has to do by now was done and drawn: the first of two frames draws it. */
export async function twoFrames(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise<unknown>((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}
