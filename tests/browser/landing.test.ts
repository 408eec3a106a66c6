import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from "vitest";
import { serveSite, type Running } from "#publish/serve/server.ts";
import { freePort } from "../free-port.ts";
import { startBrowser } from "./browser.ts";

let browser: Browser;
let site: Running;
let page: Page;
beforeAll(async () => {
  browser = await startBrowser();
  site = await serveSite(inject("atRoot"), "/", await freePort());
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
});
afterEach(() => page.close());

/** Searches, and follows the title of the first result. */
async function land(query: string): Promise<void> {
  await page.goto(`${site.address}search/?q=${encodeURIComponent(query)}`);
  await page.waitForFunction(() => document.querySelector("#page-results")?.ariaBusy === "false");
  await page.click("#page-results > li a");
  await page.waitForSelector(".landing");
}

const marked = () => page.evaluate(() => [...(CSS.highlights.get("search-hit") ?? [])].map(String));

test("every place of a phrase is marked, but its words only where they are searched too", async () => {
  await land('"the inner basin" salt');
  expect((await marked()).toSorted()).toEqual(["Salt", "the inner basin"]);
  await land('"water stood four feet"');
  const found = await marked();
  expect(new Set(found)).toEqual(new Set(["water stood four feet"]));
  const text = (await page.textContent(".body")) ?? "";
  expect(found.length).toBe(text.match(/water\s+stood\s+four\s+feet/g)?.length);
  expect(found.length).toBeGreaterThan(3);
});

test.each(["light", "dark"] as const)("words stand out from the passage that they led to, %s", async (colorScheme) => {
  await page.emulateMedia({ colorScheme });
  await land("basin unloaded");
  const colours = await page.evaluate(() => {
    const target = document.querySelector(":target");
    const [range] = CSS.highlights.get("search-hit") ?? [];
    const word = (range as Range).startContainer.parentElement;
    if (!target?.contains(word) || !word) return [];
    return [getComputedStyle(target), getComputedStyle(word, "::highlight(search-hit)")].map(
      ({ backgroundColor }) => backgroundColor,
    );
  });
  expect(new Set(colours).size).toBe(2);
});

test.each([1280, 320])("the bar names its keys, axe finds nothing in it, and it fits at %i px", async (width) => {
  await page.setViewportSize({ width, height: 700 });
  await land("basin unloaded");
  expect(await page.$$eval(".landing button", (all) => all.map(({ textContent }) => textContent))).toEqual([
    "Previous (p)",
    "Next (n)",
    "Done (Esc)",
  ]);
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const { axe: engine } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
    return (await engine.run()).violations.map(({ id }) => id);
  });
  expect(violations).toEqual([]);
  expect(
    await page.$$eval(".landing *", (all) => all.every((each) => each.getBoundingClientRect().right <= innerWidth)),
  ).toBe(true);
});
