import type { Page } from "playwright-core";

/** What a page says in its console or fails with, from now on; none of it is meant to be. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  return complaints;
}
