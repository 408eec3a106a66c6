import axe from "axe-core";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from "vitest";
import { serveSite, type Running } from "#publish/serve/server.ts";
import { freePort } from "../free-port.ts";
import { startBrowser } from "./browser.ts";
import { complaintsOf } from "./complaints.ts";

const every = "2001/every-field/";
const long = "1999/a-season-at-the-quay/";
const arabic = "1999/al-ma-inda-al-rasif/";
const published = "https://small.example/sub/2001/every-field/";

let browser: Browser;
let site: Running;
let context: BrowserContext;
let complaints: string[];
beforeAll(async () => {
  browser = await startBrowser();
  site = await serveSite(inject("underBase"), "/sub/", await freePort());
});
afterAll(async () => {
  await browser.close();
  await site.close();
});
afterEach(async () => {
  await context.close();
  if (complaints.length > 0) throw new Error(complaints.join("\n"));
});

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    permissions: ["clipboard-read", "clipboard-write"],
    ...options,
  });
  const page = await context.newPage();
  complaints = complaintsOf(page);
  await page.goto(site.address + path);
  return page;
}

/** Selects from the first place where one text stands in the body to the end of the first where another does after it. */
async function select(page: Page, from: string, to = from): Promise<void> {
  await page.evaluate(
    ([from = "", to = ""]) => {
      const walker = document.createTreeWalker(document.querySelector(".body") ?? document.body, NodeFilter.SHOW_TEXT);
      const range = new Range();
      let begun = false;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.nodeValue ?? "";
        if (!begun && text.includes(from)) range.setStart(node, text.indexOf(from));
        begun ||= text.includes(from);
        if (!begun || !text.includes(to)) continue;
        range.setEnd(node, text.indexOf(to) + to.length);
        getSelection()?.removeAllRanges();
        getSelection()?.addRange(range);
        return;
      }
      throw new Error(`${from} ... ${to} is not in the body.`);
    },
    [from, to],
  );
}

/** Selects two words in a row near the end of the body that stand elsewhere before. */
function selectRepeated(page: Page): Promise<string> {
  return page.evaluate(() => {
    const nodes = Array.from(document.querySelectorAll(".body p[id] > span"), (span) => span.firstChild ?? span);
    const before = (at: number) =>
      nodes
        .slice(0, at)
        .map(({ nodeValue }) => nodeValue ?? "")
        .join(" ");
    for (let at = nodes.length - 1; at > nodes.length / 2; at -= 1)
      for (const { 0: words, index } of (nodes[at]?.nodeValue ?? "").matchAll(/\b[a-z]{3,} [a-z]{3,}\b/g)) {
        const node = nodes[at];
        if (!node || !before(at).includes(` ${words} `)) continue;
        const range = new Range();
        range.setStart(node, index);
        range.setEnd(node, index + words.length);
        getSelection()?.removeAllRanges();
        getSelection()?.addRange(range);
        return words;
      }
    throw new Error("No words repeat.");
  });
}

const bar = "[role=group][aria-label='Selected text']";
const clip = (page: Page, type: string) =>
  page.evaluate(async (type) => {
    const [item] = await navigator.clipboard.read();
    return (await item?.getType(type))?.text();
  }, type);
const versionOf = (page: Page) => page.getAttribute("[data-version]", "data-version");
const copied = (page: Page) => page.waitForFunction(() => document.body.innerText.includes("Copied"));
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? "");

describe("a selection", () => {
  test("is copied with its citation and a link to its sentence, by keyboard alone", async () => {
    const page = await open(every);
    await select(page, "fell again");
    await page.waitForSelector(bar);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await copied(page);
    expect(await clip(page, "text/plain")).toBe(
      "“fell again”\n\nThe Desk and The Harbour Master, “Every field at once,” The Small Archive, 2 May 2001, para. 1 " +
        `[${await versionOf(page)}], ${published}#p1s2:~:text=fell%20again`,
    );
    expect(await clip(page, "text/html")).toContain(`<blockquote cite="${published}#p1s2`);
    expect(await page.getAttribute(`${bar} [role=status]`, "role")).toBe("status");
  });

  test.each([
    [
      "1787/three-years-of-dredging/",
      "three years",
      "“Three years of dredging,” The Small Archive, 1787–1789, para. 1",
    ],
    ["1788/the-first-buoy/", "then", "“The first buoy,” The Small Archive, about June 1788, para. 1"],
  ])("of %s is copied with its date as it is known", async (path, words, citation) => {
    const page = await open(path);
    await select(page, words);
    await page.click(`${bar} >> text=Copy quotation`);
    await copied(page);
    expect(await clip(page, "text/plain")).toContain(
      `“${words}”\n\n${citation} [${await versionOf(page)}], https://small.example/sub/${path}#p1`,
    );
  });

  test.each([
    ["forwards", "fell again", "First item", "paras. 1–5"],
    ["backwards", "First item", "fell again", "paras. 1–5"],
    ["into a note", "Second item", "so twice", "para. 6 and n. 1"],
  ])("made %s names what it reaches over", async (_, anchor, focus, places) => {
    const page = await open(every);
    await page.evaluate(
      ([anchor = "", focus = ""]) => {
        const find = (words: string): [Node, number] => {
          const walker = document.createTreeWalker(
            document.querySelector(".body") ?? document.body,
            NodeFilter.SHOW_TEXT,
          );
          while (walker.nextNode()) {
            const at = walker.currentNode.nodeValue?.indexOf(words) ?? -1;
            if (at >= 0) return [walker.currentNode, at + 2];
          }
          throw new Error(`${words} is not in the body.`);
        };
        getSelection()?.setBaseAndExtent(...find(anchor), ...find(focus));
      },
      [anchor, focus],
    );
    await page.click(`${bar} >> text=Copy quotation`);
    await copied(page);
    expect(await clip(page, "text/plain")).toContain(`, 2 May 2001, ${places} [`);
  });

  test.each([
    ["over sentences leads to their passage", "Water rose", "fell again", "#p1:~:text=Water%20rose"],
    ["over passages leads to the first", "fell again", "quotation", "#p1:~:text=fell%20again%20by,A%20quotation"],
  ])("%s", async (_, from, to, part) => {
    const page = await open(every);
    await select(page, from, to);
    await page.click(`${bar} >> text=Copy link`);
    await copied(page);
    expect(await clip(page, "text/plain")).toContain(part);
  });

  test("of words that stand before it too names words around it", async () => {
    const page = await open(long);
    const words = await selectRepeated(page);
    await page.click(`${bar} >> text=Copy link`);
    await copied(page);
    const link = (await clip(page, "text/plain")) ?? "";
    const [, passage, terms = ""] = /#(p\d+)s\d+:~:text=(.*)/.exec(link) ?? [];
    const [prefix, suffix] = [/^(.*)-,/.exec(terms)?.[1] ?? "", /,-(.*)$/.exec(terms)?.[1] ?? ""];
    expect(prefix + suffix).not.toBe("");
    const quoted = [prefix, encodeURIComponent(words), suffix].map(decodeURIComponent).join(" ").trim();
    const [own, before] = await page.evaluate((id) => {
      const passages = Array.from(document.querySelectorAll(".body p[id]"));
      const at = passages.findIndex((passage) => passage.id === id);
      const texts = passages.map(({ textContent }) => textContent.replaceAll(/\s+/g, " "));
      return [texts[at] ?? "", texts.slice(0, at).join(" ")];
    }, passage);
    expect(before).toContain(words);
    expect(own).toContain(quoted);
    expect(before).not.toContain(quoted);
  });

  test("of a table has a line for each of its rows", async () => {
    const page = await open(every);
    await page.evaluate(() =>
      getSelection()?.selectAllChildren(document.querySelector(".body table") ?? document.body),
    );
    await page.click(`${bar} >> text=Copy quotation`);
    await copied(page);
    expect(await clip(page, "text/plain")).toMatch(/^“Hour\tHeight\n\n1\t20\b/);
  });

  test("in another script is pasted as HTML with its language and direction", async () => {
    const page = await open(arabic);
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector(".body p") ?? document.body));
    await page.click(`${bar} >> text=Copy quotation`);
    await copied(page);
    expect(await clip(page, "text/html")).toMatch(/^<blockquote [^>]*lang="ar" dir="rtl"><p>/);
  });

  test("leaves out the marks of notes, hidden text, and the bar itself", async () => {
    const page = await open(every);
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector(".body") ?? document.body));
    await page.click(`${bar} >> text=Copy quotation`);
    await copied(page);
    const text = (await clip(page, "text/plain")) ?? "";
    expect(text).toContain("said the master of the harbour. A link to");
    expect(text).not.toMatch(/Copy link|¶|Passage/);
  });

  test("is copied without a secure context too", async () => {
    const page = await open(every);
    await page.evaluate(() => Object.defineProperty(window, "isSecureContext", { value: false }));
    await select(page, "fell again");
    await page.click(`${bar} >> text=Copy link`);
    await copied(page);
    expect(await clip(page, "text/plain")).toBe(`${published}#p1s2:~:text=fell%20again`);
  });

  test("outside the text of a piece offers nothing, and an end of it takes the bar away", async () => {
    const page = await open(every);
    await select(page, "fell again");
    await page.waitForSelector(bar);
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector("h1") ?? document.body));
    await page.waitForSelector(bar, { state: "detached" });
    await select(page, "fell again");
    await page.waitForSelector(bar);
    await page.keyboard.press("Escape");
    expect(await page.locator(bar).count()).toBe(0);
  });

  test.each([
    ["forwards", "#p1s2", "#p5"],
    ["backwards", "#p5", "#p1s2"],
  ])("dragged %s has its bar at the next stop of the Tab key, which then goes on after it", async (_, from, to) => {
    const page = await open(every, { viewport: { width: 1280, height: 1600 } });
    await page.clock.install();
    const [start, end] = await Promise.all([from, to].map((part) => page.locator(part).boundingBox()));
    await page.mouse.move((start?.x ?? 0) + 20, (start?.y ?? 0) + 8);
    await page.mouse.down();
    await page.mouse.move((end?.x ?? 0) + 40, (end?.y ?? 0) + 8, { steps: 4 });
    await page.mouse.up();
    await page.waitForSelector(bar);
    // The bar takes a selection up once it rests.
    await page.clock.runFor(400);
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("Copy quotation with citation");
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("Copy link");
    await page.keyboard.press("Tab");
    expect(await page.$eval(":focus", (stop) => stop.closest(".notes, #p5") !== null)).toBe(true);
    await page.keyboard.press("Shift+Tab");
    expect(await page.$eval(":focus", (stop) => stop.closest(".body") !== null)).toBe(true);
  });

  test("has its bar at the stop before it too, from where Escape leads back, and is none of its article", async () => {
    const page = await open(every);
    await select(page, "fell again");
    await page.waitForSelector(bar);
    expect(await page.locator(`article ${bar}`).count()).toBe(0);
    await page.keyboard.press("Shift+Tab");
    expect(await focused(page)).toBe("Copy link");
    await page.keyboard.press("Escape");
    expect(await page.$eval(":focus", (end) => end.id)).toBe("p1s2");
    expect(await page.locator(bar).count()).toBe(0);
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("by noon");
    expect(await page.getAttribute("#p1s2", "tabindex")).toBeNull();
  });

  test.each([0.1, 0.5, 0.9])("is not under its bar, where its end is at %f of a narrow window", async (height) => {
    const page = await open(long, { viewport: { width: 360, height: 640 } });
    await page
      .locator(".body p")
      .nth(5)
      .evaluate((passage, height) => {
        scrollBy(0, passage.getBoundingClientRect().bottom - innerHeight * height - 20);
        const last = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
        while (last.nextNode());
        getSelection()?.setBaseAndExtent(
          last.currentNode,
          0,
          last.currentNode,
          last.currentNode.nodeValue?.length ?? 0,
        );
      }, height);
    await page.waitForSelector(bar);
    const [line, box] = await page.evaluate((bar) => {
      const lines = getSelection()?.getRangeAt(0).getClientRects() ?? [];
      return [lines[lines.length - 1], document.querySelector(bar)?.getBoundingClientRect()].map((rect) => [
        rect?.top ?? 0,
        rect?.bottom ?? 0,
      ]);
    }, bar);
    const [[top, bottom], [over, under]] = [line, box] as [[number, number], [number, number]];
    expect(bottom).toBeGreaterThan(0);
    expect(top).toBeLessThan(640);
    expect(bottom <= over || top >= under).toBe(true);
  });

  test.each([1280, 360])("has a bar that fits at %i px and that axe accepts", async (width) => {
    const page = await open(every, { viewport: { width, height: 640 } });
    await page.locator("#p1").evaluate((passage) => passage.scrollIntoView());
    await select(page, "fell again");
    await page.waitForSelector(bar);
    const box = await page.$eval(bar, (node) => node.getBoundingClientRect().toJSON());
    expect([box.left, box.right, box.bottom]).toEqual([0, width, 640]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(await axeFindings(page)).toEqual([]);
  });
});

describe("a passage's link", () => {
  const shown = (page: Page, id: string) =>
    page.$eval(`[href="#${id}"].pilcrow`, (link) => getComputedStyle(link).visibility === "visible");

  test("is there without JavaScript for one who points at the passage, and leads to it", async () => {
    const page = await open(every, { javaScriptEnabled: false });
    expect(await shown(page, "p1")).toBe(false);
    await page.hover("#p1");
    expect(await shown(page, "p1")).toBe(true);
    await page.click('[href="#p1"].pilcrow');
    expect(new URL(page.url()).hash).toBe("#p1");
  });

  test("is the next stop of the Tab key for one who arrives at the passage", async () => {
    const page = await open(`${every}#p1`);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe("#p1");
    expect(await shown(page, "p1")).toBe(true);
  });

  test("is with all others one stop of the Tab key, from which arrows, Home and End lead to them", async () => {
    const page = await open(every);
    const stop = () => page.evaluate(() => document.activeElement?.getAttribute("href"));
    const stops = () =>
      page.$$eval('.pilcrow[tabindex="0"]', (links) => links.map((link) => link.getAttribute("href")));
    await page.focus("#page-numbers");
    await page.keyboard.press("Space");
    await page.keyboard.press("Tab");
    expect(await stop()).toBe("#p1");
    await page.waitForSelector('.pilcrow[tabindex="-1"]', { state: "attached" });
    for (const [key, to] of [
      ["ArrowDown", "#p2"],
      ["End", "#p6"],
      ["ArrowUp", "#p5"],
      ["ArrowDown", "#p6"],
      ["ArrowDown", "#p6"],
      ["Home", "#p1"],
      ["ArrowDown", "#p2"],
    ] as const) {
      await page.keyboard.press(key);
      expect(await stop()).toBe(to);
    }
    expect(await stops()).toEqual(["#p2"]);
    await page.keyboard.press("Tab");
    expect(await page.$eval(":focus", (next) => next.matches(".pilcrow"))).toBe(false);
    await page.evaluate(() => (location.hash = "#p4"));
    await page.waitForSelector('[href="#p4"][tabindex="0"]', { state: "attached" });
    await page.click('[href="#p5"].pilcrow');
    expect(await stops()).toEqual(["#p5"]);
  });

  test("leads by arrows to others that aren't shown, which then are", async () => {
    const page = await open(`${every}#p1`);
    await page.waitForSelector('.pilcrow[tabindex="-1"]', { state: "attached" });
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe("#p2");
    expect(await shown(page, "p2")).toBe(true);
    expect(await page.getAttribute('[href="#p2"].pilcrow', "style")).toBeFalsy();
  });

  test.each([1280, 360, 320])("is within the window, away from its edge, at %i px", async (width) => {
    const page = await open(`${every}#p1`, { viewport: { width, height: 640 } });
    const place = await page.$eval('[href="#p1"].pilcrow', (link) => ({
      left: link.getBoundingClientRect().left,
      aligned: getComputedStyle(link).textAlign,
    }));
    expect(place.left).toBeGreaterThanOrEqual(0);
    expect(place.aligned).toBe("center");
  });

  test("adds nothing to the text of the page, nor to paper", async () => {
    const page = await open(every);
    expect(await page.$eval("#p1", (passage) => passage.textContent)).toMatch(/^Water rose/);
    await page.emulateMedia({ media: "print" });
    expect(await page.$eval(".pilcrow", (link) => getComputedStyle(link, "::before").content)).toBe("none");
  });

  test.each([1280, 360])("shows its number when asked by keyboard, without JavaScript, at %i px", async (width) => {
    const page = await open(every, { javaScriptEnabled: false, viewport: { width, height: 640 } });
    await page.focus("#page-numbers");
    await page.keyboard.press("Space");
    const passages = await page.$$eval(".pilcrow", (links) =>
      links.map((link) => ({
        shown: getComputedStyle(link).visibility,
        number: getComputedStyle(link, "::before").content,
        to: link.getAttribute("href"),
        left: link.getBoundingClientRect().left,
      })),
    );
    expect(passages.length).toBeGreaterThan(5);
    for (const [index, { shown, number, to, left }] of passages.entries()) {
      expect([shown, number, to]).toEqual(["visible", `"${index + 1}"`, `#p${index + 1}`]);
      expect(left).toBe(passages[0]?.left);
      expect(left).toBeGreaterThanOrEqual(0);
    }
    const [text, number] = await Promise.all(
      ["#p1s1", '[href="#p1"].pilcrow'].map((part) =>
        page.$eval(part, (node) => node.getBoundingClientRect().toJSON()),
      ),
    );
    expect(number.right).toBeLessThanOrEqual(text.left);
    expect(Math.abs(number.top - text.top)).toBeLessThan(10);
  });

  test.each([1280, 360])("passes axe with numbers shown at %i px", async (width) => {
    const page = await open(every, { viewport: { width, height: 640 } });
    await page.check("#page-numbers");
    expect(await axeFindings(page)).toEqual([]);
  });
});

test("one who arrives at a passage finds it marked and the citations speaking of it", async () => {
  const page = await open(`${every}#p1`);
  const grounds = await page.evaluate(() =>
    ["#p1", "body"].map((place) => {
      const element = document.querySelector(place);
      return element && getComputedStyle(element).backgroundColor;
    }),
  );
  expect(new Set(grounds).size).toBe(2);
  await page.waitForFunction(() => document.querySelector("article footer")?.textContent?.includes("#p1"));
});

test.each(["#p1", "#p1s2"])(
  "with a system's own colours, %s is marked by an outline, and its links stay legible",
  async (at) => {
    const page = await open(every + at, { forcedColors: "active" });
    const mark = await page.$eval(at, (passage) => {
      const { outlineStyle, backgroundColor } = getComputedStyle(passage);
      return [outlineStyle, backgroundColor];
    });
    expect(mark).toEqual(["solid", expect.stringMatching(/, 0\)$/)]);
    await page.emulateMedia({ media: "print", forcedColors: "none" });
    expect(await page.$eval(at, (passage) => getComputedStyle(passage).backgroundColor)).toBe("rgba(0, 0, 0, 0)");
  },
);

test("a page whose reader asks for nothing loads nothing for quoting", async () => {
  context = await browser.newContext();
  const page = await context.newPage();
  const scripts: string[] = [];
  page.on("request", (request) => scripts.push(request.url()));
  await page.goto(site.address + every, { waitUntil: "networkidle" });
  expect(scripts.filter((url) => url.includes("citing"))).toEqual([]);
  await select(page, "fell again");
  await page.waitForSelector(bar);
  expect(scripts.filter((url) => url.includes("citing")).length).toBe(1);
});

async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: engine } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const rules = { "color-contrast-enhanced": { enabled: true }, "target-size": { enabled: true } };
    const { violations } = await engine.run({ rules });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}
