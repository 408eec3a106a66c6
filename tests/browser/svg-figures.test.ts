import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { svgFaults } from "#checks/body/svg/svg-faults.ts";
import { harmful, harmless } from "../unit/checks/svg/made-svgs.ts";
import { startBrowser } from "./browser.ts";

const address = "https://archive.example/figures/map.svg";

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** What an SVG does that is opened by itself, without any policy, and clicked on. */
async function deedsOf(svg: string): Promise<string[]> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const deeds: string[] = [];
    page.on("dialog", async (dialog) => {
      deeds.push(`dialog ${dialog.message()}`);
      await dialog.dismiss();
    });
    let shown = false;
    await context.route("**", (route) => {
      const { url, isFirst } = { url: route.request().url(), isFirst: !shown };
      shown = true;
      if (isFirst) return route.fulfill({ contentType: "image/svg+xml", body: svg });
      deeds.push(`asked for ${url}`);
      return route.fulfill({ status: 204 });
    });
    await page.goto(address);
    await page.mouse.click(20, 20).catch(() => undefined);
    await page.waitForLoadState("networkidle");
    return deeds;
  } finally {
    await context.close();
  }
}

test("SVGs that are refused do run and load, or the test below would say nothing", async () => {
  const doing: string[] = [];
  for (const svg of harmful.filter((each) => each.includes("<script>alert") || each.includes("@import")))
    if ((await deedsOf(svg)).length > 0) doing.push(svg);
  expect(doing.length).toBeGreaterThan(5);
}, 120_000);

test("no SVG that passes the check runs or loads anything when it is opened", async () => {
  const passing = [...harmful, ...harmless].filter((svg) => svgFaults(svg).length === 0);
  expect(passing.length).toBeGreaterThanOrEqual(harmless.length);
  const doing: [string, string[]][] = [];
  for (const svg of passing) {
    const deeds = await deedsOf(svg);
    if (deeds.length > 0) doing.push([svg, deeds]);
  }
  expect(doing).toEqual([]);
}, 120_000);
