import axe from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { serveSite, type Running } from "#publish/serve/server.ts";
import { freePort } from "../free-port.ts";
import { startBrowser } from "./browser.ts";
import { complaintsOf } from "./complaints.ts";

let browser: Browser;
let site: Running;
beforeAll(async () => {
  browser = await startBrowser();
  site = await serveSite(inject("underBase"), "/sub/", await freePort());
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

test.each([
  ["an id, with the passage asked for", true, "id/2001-05-02-a/#p1", "2001/every-field/#p1"],
  ["an old address, with the sentence asked for", true, "2001/every-filed/#p1s2", "2001/every-field/#p1s2"],
  ["an old address without a passage", true, "topics/currents/", "topics/tides/"],
  ["an id without JavaScript", false, "id/2001-05-02-a/", "2001/every-field/"],
  ["an id without JavaScript, less the passage", false, "id/2001-05-02-a/#p1", "2001/every-field/"],
  ["an old address without JavaScript", false, "2001/each-field/", "2001/every-field/"],
])("leads on from %s, and the way back is not barred", async (_, javaScriptEnabled, from, to) => {
  const context = await browser.newContext({ javaScriptEnabled });
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  await page.goto(`${site.address}about/`);
  await page.goto(site.address + from);
  await page.waitForURL(site.address + to);
  await page.goBack();
  expect(page.url()).toBe(`${site.address}about/`);
  expect(complaints).toEqual([]);
  await context.close();
});

test("without JavaScript, which alone can carry a passage on, the page says what to do about it", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  // As in a browser or a reader that refreshes nothing by itself.
  await page.route("**/id/**", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace(/<meta http-equiv="refresh"[^>]*>/, "") });
  });
  await page.goto(`${site.address}id/2001-05-02-a/#p1`);
  expect(await page.innerText("main")).toContain("such as #p3, add that to the address");
  await page.click("main a");
  await page.waitForURL(`${site.address}2001/every-field/`);
  await context.close();
});

test("a withdrawn piece's page has no faults that axe finds", async () => {
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await page.goto(`${site.address}2001/a-notice-taken-back/`);
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>("axe.run()");
  expect(violations.map(({ id }) => id)).toEqual([]);
  await context.close();
});
