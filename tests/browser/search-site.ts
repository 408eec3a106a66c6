import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { serveSite, type Running } from "#publish/serve/server.ts";
import { freePort } from "../free-port.ts";
import { startBrowser } from "./browser.ts";
import { complaintsOf } from "./complaints.ts";

/* What the tests of the search page have in common: a site, a page of it for each test, and what they ask of that page. */

export let browser: Browser;
export let site: Running;
export let context: BrowserContext;
export let page: Page;
let complaints: string[];

/**
 * Serves a site for all tests of a file, and opens a page for each, which must complain of nothing.
 * @param folder the site; made before the first test
 */
export function testSearchOf(folder: () => string | Promise<string>, base: string): void {
  beforeAll(async () => {
    browser = await startBrowser();
    site = await serveSite(await folder(), base, await freePort());
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    page = await context.newPage();
    complaints = complaintsOf(page);
  });
  afterEach(async () => {
    await context.close();
    if (complaints.length > 0) throw new Error(complaints.join("\n"));
  });
}

/** Forgets complaints of what a test made fail. */
export function forgive(made: RegExp): void {
  complaints.splice(0, Infinity, ...complaints.filter((text) => !made.test(text)));
}

/**
 * Holds back what the page asks for at some addresses.
 * @returns lets it go
 */
export async function holdBack(addresses: string): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await context.route(addresses, async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

/** Opens the search page with parameters in its address, and waits until it has shown what they come to. */
export async function search(parameters: string): Promise<void> {
  await page.goto(`${site.address}search/${parameters && `?${parameters}`}`);
  await settled();
}

/** Waits until a search page has shown what its search came to. */
export async function settled(on: Page = page): Promise<void> {
  await on.waitForFunction(
    () =>
      /piece|No results/.test(document.querySelector("#page-status")?.textContent ?? "") &&
      document.querySelector("#page-results")?.ariaBusy === "false",
  );
}

/** The pieces that are shown, by id. */
export function ids(): Promise<(string | null)[]> {
  return page.$$eval("#page-results > li[data-piece]", (items) => items.map((item) => item.getAttribute("data-piece")));
}

/** What the status line says. */
export function status(): Promise<string | null> {
  return page.textContent("#page-status");
}

/** A query as a parameter. */
export function q(query: string): string {
  return `q=${encodeURIComponent(query)}`;
}
