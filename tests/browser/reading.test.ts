import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { publishedPieces, readArchive } from "#archive/archive.ts";
import type { Piece } from "#piece/piece.ts";
import { serveSite, type Running } from "#publish/serve/server.ts";
import { freePort } from "../free-port.ts";
import { startBrowser } from "./browser.ts";
import { twoFrames } from "./two-frames.ts";

const root = inject("atRoot");
const long = "1999/a-season-at-the-quay/";

/** Every kind of page, by an address of it. */
const kindsOfPage = [
  "",
  "404.html",
  "about/",
  "archive/",
  "search/?q=quay",
  "timeline/",
  "map/",
  "on-this-day/",
  "on-this-day/05-02/",
  "2001/",
  "2001-05/",
  "1787-00/",
  "2001/every-field/",
  long,
  "1999/al-ma-inda-al-rasif/",
  "topics/",
  "topics/tides/",
  "places/north-quay/",
  "people/harbour-master/",
  "organisations/harbour-board/",
  "series/quays/",
  "authors/desk/",
];

let browser: Browser;
let site: Running;
beforeAll(async () => {
  browser = await startBrowser();
  site = await serveSite(root, "/", await freePort());
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

interface Look {
  javaScriptEnabled?: boolean;
  colorScheme?: "light" | "dark";
  width?: number;
  height?: number;
}

async function open(path: string, { width = 1280, height = 800, ...look }: Look = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height }, ...look });
  const page = await context.newPage();
  await page.goto(site.address + path);
  return page;
}

/** What axe finds; by all rules, or by those of contrast alone. */
async function axeFindings(page: Page, contrastOnly = false): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (contrastOnly) => {
    const { axe: engine } = globalThis as unknown as {
      axe: {
        run(
          options: object,
        ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
      };
    };
    const contrast = ["color-contrast", "color-contrast-enhanced"];
    const rules = { "color-contrast-enhanced": { enabled: true }, "target-size": { enabled: true } };
    const { violations } = await engine.run(contrastOnly ? { runOnly: contrast } : { rules });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
  }, contrastOnly);
}

describe("without JavaScript", () => {
  test.each([1280, 360])("a piece is complete at %i px", async (width) => {
    const page = await open(long, { javaScriptEnabled: false, width });
    const text = await page.innerText("main");
    for (const part of [
      "A season at the quay",
      "Five months of water",
      "Ice held the inner basin",
      "In two hands",
      "Read next",
    ])
      expect(text).toContain(part);
    expect(await page.isVisible("#page-theme")).toBe(false);
  });

  test("contents lead to their sections", async () => {
    const page = await open(long, { javaScriptEnabled: false });
    expect(await page.$$eval("nav[aria-label='Contents'] a", (links) => links.map((link) => link.textContent))).toEqual(
      ["January", "February", "The ice", "March", "April", "May"],
    );
    await page.click("nav[aria-label='Contents'] a >> text=April");
    expect(new URL(page.url()).hash).toBe("#april");
    const top = await page.$eval("#april", (heading) => heading.getBoundingClientRect().top);
    expect(Math.abs(top)).toBeLessThan(60);
  });

  test("a short piece has no contents list", async () => {
    const page = await open("1787/the-first-quay/", { javaScriptEnabled: false });
    expect(await page.$("nav[aria-label='Contents']")).toBeNull();
  });
});

describe("notes", () => {
  const boxes = (page: Page, ...selectors: string[]) =>
    Promise.all(
      selectors.map((selector) => page.$eval(selector, (element) => element.getBoundingClientRect().toJSON())),
    );

  test("stand beside their marks on a wide screen, one below the other", async () => {
    const page = await open(long, { javaScriptEnabled: false });
    const [body, mark, first, second] = await boxes(page, ".body", "#fnref-hand", "#fn-hand", "#fn-gauge");
    expect(first.left).toBeGreaterThan(body.right);
    expect(Math.abs(first.top - mark.top)).toBeLessThan(12);
    expect(second.top).toBeGreaterThanOrEqual(first.bottom);
    expect(second.right).toBeLessThanOrEqual(1280);
  });

  test.each([360, 768])("stand at the end at %i px", async (width) => {
    const page = await open(long, { javaScriptEnabled: false, width });
    const [last, first, body] = await boxes(page, "#p48", "#fn-hand", ".body");
    expect(first.top).toBeGreaterThan(last.bottom);
    expect(first.left).toBeGreaterThanOrEqual(body.left);
    expect(await page.isVisible("#notes")).toBe(true);
  });
});

describe("the theme switch", () => {
  const background = (page: Page) => page.$eval("body", (body) => getComputedStyle(body).backgroundColor);

  test.each(["light", "dark"] as const)("a page follows the system, %s", async (colorScheme) => {
    const page = await open("", { colorScheme });
    expect(await background(page)).toBe(colorScheme === "light" ? "rgb(253, 252, 249)" : "rgb(22, 21, 19)");
    expect(await page.getAttribute("#page-theme", "aria-pressed")).toBe(String(colorScheme === "dark"));
  });

  test("changes the page, and every later one, before it is painted", async () => {
    const page = await open("", { colorScheme: "light" });
    await page.click("#page-theme");
    expect(await background(page)).toBe("rgb(22, 21, 19)");
    expect(await page.getAttribute("#page-theme", "aria-pressed")).toBe("true");
    // With the script of the switch kept from running, only the early one can have done it.
    await page.addInitScript(() => {
      addEventListener("DOMContentLoaded", () => {
        document.documentElement.dataset["early"] = document.documentElement.dataset["theme"] ?? "";
      });
    });
    await page.goto(`${site.address}about/`);
    expect(await page.getAttribute("html", "data-early")).toBe("dark");
    expect(await background(page)).toBe("rgb(22, 21, 19)");
  });

  test("chosen back, leaves the choice to the system again", async () => {
    const page = await open("", { colorScheme: "light" });
    await page.click("#page-theme");
    await page.click("#page-theme");
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await background(page)).toBe("rgb(22, 21, 19)");
    expect(await page.getAttribute("#page-theme", "aria-pressed")).toBe("true");
  });
});

describe("by keyboard", () => {
  test("the first stop skips to the text, and every stop is visible and in view", async () => {
    const page = await open("2001/every-field/");
    await page.keyboard.press("Tab");
    expect(await page.$eval(":focus", (element) => element.textContent)).toBe("Skip to the text");
    expect(await page.$eval(":focus", (element) => element.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0);
    await page.keyboard.press("Enter");
    expect(await page.$eval(":focus", (element) => element.id)).toBe("page-main");
    const stops = await page.$$eval(
      "main a[href]:not(.pilcrow), main button, main summary, main input",
      (elements) => elements.length,
    );
    expect(stops).toBeGreaterThan(20);
    const reached = new Set<string>();
    for (let stop = 0; stop < stops; stop += 1) {
      await page.keyboard.press("Tab");
      const focus = await page.$eval(":focus", (element) => {
        const box = element.getBoundingClientRect();
        const { outlineStyle, outlineWidth, opacity } = getComputedStyle(element);
        const all = [...document.querySelectorAll("*")];
        return {
          place: all.indexOf(element),
          shown: box.width > 0 && opacity === "1",
          outline: `${outlineStyle} ${outlineWidth}`,
        };
      });
      expect(focus.outline).toBe("solid 3px");
      expect(focus.shown).toBe(true);
      reached.add(String(focus.place));
    }
    expect(reached.size).toBe(stops);
  });

  test("the theme switch works with Enter and with the space bar", async () => {
    const page = await open("", { colorScheme: "light" });
    await page.focus("#page-theme");
    await page.keyboard.press("Enter");
    expect(await page.getAttribute("html", "data-theme")).toBe("dark");
    await page.keyboard.press("Space");
    expect(await page.getAttribute("html", "data-theme")).toBeNull();
  });
});

describe("on paper", () => {
  test("a piece has its text, its citation and every address, and none of the site's furniture", async () => {
    const page = await open("2001/every-field/", { colorScheme: "dark" });
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const shown = await page.evaluate(() => {
      const visible = (selector: string) => {
        const element = document.querySelector(selector);
        return element !== null && getComputedStyle(element).display !== "none";
      };
      const after = (selector: string) =>
        getComputedStyle(document.querySelector(selector) as Element, "::after").content;
      return {
        furniture: ["body > header", "nav[aria-label='Pieces by date']"].filter(visible),
        citation: (document.querySelector("#page-cite + dl dd") as HTMLElement).innerText,
        inside: after(".body a[href^='/']"),
        outside: after(".spelled a[href='https://gazette.example/tables']"),
        colour: getComputedStyle(document.querySelector("h1") as Element).color,
        notes: getComputedStyle(document.querySelector(".notes li") as Element).position,
      };
    });
    expect(shown).toEqual({
      furniture: [],
      citation: expect.stringMatching(
        /^The Desk, and Harbour Master\. “Every Field at Once\.” The Small Archive, May 2, 2001\. https:\/\/small\.example\/2001\/every-field\/\. \[Version [0-9a-f]{12}, revised June 2001\]$/,
      ),
      inside: '" (https://small.example/1787/the-first-quay/#p1)"',
      outside: '" (https://gazette.example/tables)"',
      colour: "rgb(27, 26, 23)",
      notes: "static",
    });
    expect((await page.pdf()).length).toBeGreaterThan(1000);
  });
});

describe("layout", () => {
  test.each([360, 768, 1280])("nothing shifts while a page loads, at %i px", async (width) => {
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    const page = await context.newPage();
    await page.addInitScript(() => {
      const shifts: PerformanceEntry[] = [];
      const observer = new PerformanceObserver((list) => shifts.push(...list.getEntries()));
      observer.observe({ type: "layout-shift", buffered: true });
      Object.assign(globalThis, { shiftsSoFar: () => [...shifts, ...observer.takeRecords()] });
    });
    for (const path of [long, "2001/every-field/", "", "map/", "topics/tides/"]) {
      await page.goto(site.address + path, { waitUntil: "load" });
      await page.evaluate(() => document.fonts.ready);
      await page.mouse.wheel(0, 2000);
      await page.waitForFunction(() => {
        const lowest = document.documentElement.scrollHeight - innerHeight;
        return Math.abs(scrollY - Math.min(2000, lowest)) < 1;
      });
      await twoFrames(page);
      const shifts = page.evaluate(() => (globalThis as unknown as { shiftsSoFar(): object[] }).shiftsSoFar());
      expect(await shifts, path).toEqual([]);
    }
  });

  test("a line of text has 60 to 72 characters", async () => {
    const page = await open("2001/every-field/");
    await page.reload();
    const characters = await page.evaluate(() => {
      const body = document.querySelector(".body") as HTMLElement;
      const ruler = document.createElement("span");
      ruler.style.whiteSpace = "nowrap";
      ruler.textContent = "The water stood four feet above the stone at noon and went down by evening. ".repeat(4);
      body.append(ruler);
      return body.clientWidth / (ruler.getBoundingClientRect().width / ruler.textContent.length);
    });
    expect(characters).toBeGreaterThanOrEqual(60);
    expect(characters).toBeLessThanOrEqual(72);
  });

  test.each([
    ["320 px", 320, 1],
    ["200 % zoom of a screen of 1280 px", 640, 2],
  ])("no page needs sideways scrolling at %s", async (_, width, deviceScaleFactor) => {
    const context = await browser.newContext({ viewport: { width, height: 640 }, deviceScaleFactor });
    const page = await context.newPage();
    for (const path of kindsOfPage) {
      await page.goto(site.address + path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width);
    }
  });

  test("text of another direction runs that way", async () => {
    const page = await open("1999/al-ma-inda-al-rasif/");
    const directions = await page.$$eval("h1, .body, .body p", (all) =>
      all.map((each) => getComputedStyle(each).direction),
    );
    expect(new Set(directions)).toEqual(new Set(["rtl"]));
    expect(await page.$eval("main", (main) => getComputedStyle(main).direction)).toBe("ltr");
  });
});

test.each(kindsOfPage)("axe finds nothing in /%s, contrast of 7:1 included", async (path) => {
  const page = await open(path, { colorScheme: "light" });
  if (path.startsWith("search")) await page.waitForSelector("#page-results > li");
  for (const summary of await page.$$("summary")) if (await summary.isVisible()) await summary.click();
  expect(await axeFindings(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await axeFindings(page), "narrow").toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await axeFindings(page, true), "dark").toEqual([]);
  await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
  expect(await axeFindings(page, true), "forced colours").toEqual([]);
  await page.context().close();
});

describe("charts", () => {
  test.each([
    ["", () => true],
    ["timeline/", () => true],
    ["topics/tides/", ({ topics }: Piece) => topics.includes("tides")],
    ["places/north-quay/", ({ place, places }: Piece) => [place, ...places].includes("north-quay")],
  ])("the numbers of /%s are those of the pieces", async (path, isCounted) => {
    const folder = mkdtempSync(join(tmpdir(), "dateline-rendered-"));
    const archive = await readArchive(join(import.meta.dirname, "../fixtures/archives/small"), {}, folder);
    rmSync(folder, { recursive: true });
    const years = publishedPieces(archive)
      .filter(isCounted)
      .map(({ year }) => year);
    const expected = [...new Set(years)]
      .sort()
      .map((year) => `${year} ${years.filter((each) => each === year).length}`);
    const page = await open(path, { javaScriptEnabled: false });
    const numbers = await page.$$eval("figure details tbody tr", (rows) =>
      rows.map((row) => [...row.querySelectorAll("th, td")].map((cell) => cell.textContent.trim()).join(" ")),
    );
    expect(numbers).toEqual(expected);
    const bars = await page.$$eval(".year-chart title", (titles) => titles.map((title) => title.textContent));
    expect(bars).toEqual(expected.map((text) => text.replace(" ", ": ")));
  });
});
