import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import axe from "axe-core";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { runCommand } from "../site/command.ts";
import { modules, openClient } from "../bench/search/client-page.ts";
import {
  browser,
  context,
  forgive,
  holdBack,
  ids,
  page,
  search,
  settled,
  site,
  status,
  testSearchOf,
} from "./search-site.ts";

/* The search page over the sample archive, which has more pieces than a page shows. */

let folder: string;
let said: string;
testSearchOf(async () => {
  folder = await mkdtemp(join(tmpdir(), "dateline-search-page-"));
  const { code, output } = await runCommand("build", ["--out", folder, "--base", "/sub/"]);
  if (code !== 0) throw new Error(output);
  said = output;
  return folder;
}, "/sub/");
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(() => page.clock.install());

test("the sample archive is within every budget", () => {
  expect(said).toContain("pieces of content published");
  expect(said).not.toContain("note heavy-");
});

const focused = () => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset["key"] ?? "");
/** Everything that the status line has read out, in its order. */
const listen = () =>
  page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    const spoken = document.querySelector("#page-spoken");
    if (!spoken) return;
    new MutationObserver(() => {
      if (spoken.textContent) heard.push(spoken.textContent);
    }).observe(spoken, { childList: true });
  });
const heard = () => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
/** Lets a reader rest until nothing more comes of it: what was typed is corrected, and what is shown read out. */
const rested = async () => {
  await page.clock.runFor(1000);
  await settled();
  await page.clock.runFor(200);
};

describe("the focus", () => {
  test.each([
    ["a result", "#page-results > li:nth-child(2) a"],
    ["a group of filters", "#page-filters summary"],
    ["the histogram", "#page-histogram button:not(:disabled)"],
    ["a page", "#page-pages a"],
    ["an export", "#page-export button"],
    ["a chip", "#page-chips button"],
  ])("stays on %s when the reader stops typing and goes there", async (_, selector) => {
    await search("from=1700");
    await page.locator("#page-query").pressSequentially("the russia");
    await page.waitForFunction(() => location.search.includes("russia"));
    await settled();
    await page.focus(selector);
    const before = await focused();
    expect(before).not.toBe("");
    await rested();
    expect(await focused()).toBe(before);
  });

  test("goes with a control that is made anew, and to the status where there is none any more", async () => {
    await search("q=russia");
    await page.fill("#page-query", "russia oil");
    await page.waitForFunction(() => location.search.includes("oil"));
    await settled();
    await rested();
    await page.focus("#page-export button");
    await page.goBack();
    await page.waitForFunction(() => location.search === "?q=russia");
    await settled();
    expect(await focused()).toBe("export bibtex");
    await page.goForward();
    await page.waitForFunction(() => location.search.includes("oil"));
    await settled();
    const gone = page.locator("#page-results > li[data-piece] a").last();
    await gone.evaluate((link) => link.setAttribute("data-key", "gone"));
    await gone.focus();
    await page.goBack();
    await page.waitForFunction(() => document.activeElement?.id === "page-status");
  });
});

test("a reader who takes a chip off and goes on to type is left there", async () => {
  await search("from=1700&q=russia");
  await page.evaluate(() => {
    document.querySelector<HTMLElement>("#page-chips button")?.click();
    document.querySelector<HTMLElement>("#page-query")?.focus();
  });
  await page.waitForFunction(() => document.querySelector("#page-chips li") === null);
  await settled();
  await rested();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("page-query");
});

describe("without words", () => {
  test("all pieces are there, newest first, with filters, histogram and count", async () => {
    await search("");
    expect(await status()).toBe("35 pieces. Shown: 1–20.");
    const list = await ids();
    expect(list).toHaveLength(20);
    const days = list.map((id) => id?.slice(0, 10));
    expect(days).toEqual(days.toSorted().toReversed());
    expect(await page.$$("#page-filters summary")).not.toEqual([]);
    expect(await page.$$("#page-histogram button")).not.toEqual([]);
    expect(await page.title()).toMatch(/^Search · /);
  });

  test("readers who asked for less data are sent no more until they search", async () => {
    await page.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${site.address}search/`);
    await page.clock.runFor(2500);
    expect(await ids()).toEqual([]);
    expect(asked).not.toContain("/sub/search/facts.bin");
    await page.press("#page-query", "Enter");
    await settled();
    expect(await ids()).toHaveLength(20);
  });

  test("taking the words out brings all pieces back", async () => {
    await search("q=russia");
    await page.fill("#page-query", "");
    await page.waitForFunction(() => document.querySelector("#page-status")?.textContent?.startsWith("35 "));
    await settled();
    expect(await ids()).toHaveLength(20);
  });
});

describe("what is read out", () => {
  test("is one sentence, once the reader rests", async () => {
    await search("");
    await rested();
    await listen();
    await page.focus("#page-query");
    for (const key of "russian oil") {
      await page.keyboard.type(key);
      await page.clock.runFor(200);
    }
    await rested();
    expect(await heard()).toEqual([await status()]);
    await page.press("#page-query", "Enter");
    await rested();
    expect(await heard()).toHaveLength(1);
    await page.clock.runFor(3000);
    expect(await page.textContent("#page-spoken")).toBe("");
  });

  test("is not read out besides where the reader is led to it", async () => {
    await search("from=1700&q=russia");
    await rested();
    await listen();
    await page.click("#page-chips button");
    await page.waitForFunction(() => document.activeElement?.id === "page-status");
    await rested();
    expect(await heard()).toEqual([]);
  });
});

describe("going back", () => {
  test("shows the search in every field, in that too which has the focus", async () => {
    await search("q=russia&from=2000-01-01&sort=newest");
    await page.fill("#page-query", "oil");
    await page.press("#page-query", "Enter");
    await settled();
    await page.fill("#page-from", "2001-02-03");
    await page.waitForFunction(() => location.search.includes("2001-02-03"));
    await page.goBack();
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>("#page-from")?.value === "2000-01-01");
    await page.focus("#page-query");
    await page.goBack();
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>("#page-query")?.value === "russia");
    await rested();
    expect(new URL(page.url()).search).toBe("?q=russia&from=2000-01-01&sort=newest");
  });
});

test("a search that was sent keeps its place in the history, though typing goes on before it is answered", async () => {
  const release = await holdBack("**/search/facts.bin");
  await page.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
  await page.goto(`${site.address}search/`);
  await page.fill("#page-query", "oil");
  await page.press("#page-query", "Enter");
  await page.locator("#page-query").pressSequentially(" kola");
  await page.waitForFunction(() => location.search === "?q=oil+kola");
  release();
  await settled();
  await page.goBack();
  await page.waitForFunction(() => location.search !== "?q=oil+kola");
  expect(new URL(page.url()).search).toBe("?q=oil");
});

describe("pages of results", () => {
  test("have a way back and on, say which results they show, and begin at the list", async () => {
    await search("");
    const first = await ids();
    expect(await page.$$eval("#page-pages a", (links) => links.map((link) => link.textContent))).toEqual([
      "1",
      "2",
      "Next",
    ]);
    await page.click("#page-pages a >> text=Next");
    await page.waitForFunction(() => document.activeElement?.id === "page-results");
    expect(await status()).toBe("35 pieces. Shown: 21–35.");
    expect(await page.getAttribute("#page-results", "aria-label")).toBe("Results 21–35 of 35");
    expect(await page.$eval("#page-results", (list) => list.getBoundingClientRect().top)).toBeLessThan(400);
    expect(await page.$$eval("#page-pages a", (links) => links.map((link) => link.getAttribute("aria-label")))).toEqual(
      ["Previous page, 1", "Page 1 of 2", "Page 2 of 2"],
    );
    expect(await page.title()).toMatch(/^All pieces, page 2 · Search · /);
    await page.goBack();
    await page.waitForFunction(() => document.title.startsWith("Search"));
    await settled();
    expect(await ids()).toEqual(first);
  });

  test("are told by the title", async () => {
    await search("q=russia");
    expect(await page.title()).toMatch(/^russia · Search · /);
  });
});

describe("where not all have every word", () => {
  const partings = () => page.$$eval(".parting", (lines) => lines.map((line) => line.textContent));

  test("a line parts those that do from the others, and is no result", async () => {
    await search("q=oil+kola");
    expect(await status()).toContain("; one has them all.");
    expect(await partings()).toEqual(["With some of the words only:"]);
    expect(await page.getAttribute("#page-results > :nth-child(2)", "class")).toBe("parting");
  });

  test("the line stands on a later page too, ahead of what it is said of", async () => {
    await search("q=bomb+embassy+treaty&page=2");
    expect(await partings()).toHaveLength(1);
    expect(await page.getAttribute("#page-results > :first-child", "class")).toBe("parting");
    expect(await ids()).toHaveLength(3);
  });

  test("the pieces with all words stay before it in the order of their dates", async () => {
    await search("q=oil+kola");
    const before = await partings();
    await search("q=oil+kola&sort=newest");
    expect(await partings()).toEqual(before);
    expect(before).toHaveLength(1);
  });

  test("there is none where all have every word", async () => {
    await search("q=russia");
    expect(await partings()).toEqual([]);
  });
});

test("on a phone the first result begins within the first screen", async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  await search("q=russia");
  const bottom = await page.$eval("#page-results > li a", (link) => link.getBoundingClientRect().bottom);
  expect(bottom).toBeLessThan(740);
});

describe("saved searches", () => {
  test("tell what is new though as much is gone, and are up to date once visited", async () => {
    await search("q=russia");
    await page.click("#page-save button");
    await page.waitForSelector("#page-saved li");
    await page.evaluate(() => {
      const [saved] = JSON.parse(localStorage.getItem("saved-searches") ?? "[]") as { days: number[] }[];
      const days = saved?.days.map((day, index) => (index === 0 ? day + 1 : day));
      localStorage.setItem("saved-searches", JSON.stringify([{ ...saved, days }]));
    });
    await search("");
    await page.waitForFunction(() => /new since/.test(document.querySelector("#page-saved li")?.textContent ?? ""));
    expect(await page.textContent("#page-saved li")).toBe("russia 1 new sinceForget");
    await page.click("#page-saved a");
    await settled();
    // The list is read anew once the pieces have been counted as seen.
    await page.waitForFunction(() => document.querySelector("#page-saved li")?.textContent === "russiaForget");
  });

  test("are listed in other tabs, and forgotten in the list by keyboard", async () => {
    await search("q=russia");
    const other = await context.newPage();
    await other.goto(`${site.address}search/?q=oil`);
    await settled(other);
    await other.click("#page-save button");
    await page.waitForSelector("#page-saved li >> text=oil");
    await page.click("#page-save button");
    await other.waitForSelector("#page-saved li >> text=russia");
    await page.focus("#page-saved button >> nth=0");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.querySelectorAll("#page-saved li").length === 1);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Forget “russia”");
    await page.keyboard.press("Enter");
    expect(await page.textContent("#page-save")).toBe("Save this search");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Save this search");
    await other.waitForFunction(() => document.querySelectorAll("#page-saved li").length === 0);
  });
});

test("each example of the help finds something", async () => {
  await search("");
  await page.click("#page-help summary");
  const examples = await page.$$eval("#page-help dt a", (links) => links.map((link) => link.textContent.trim()));
  expect(examples.length).toBeGreaterThan(6);
  for (const [index, example] of examples.entries()) {
    await page.click(`#page-help dt a >> nth=${index}`);
    await settled();
    expect(await page.inputValue("#page-query")).toBe(example);
    expect(await ids(), example).not.toEqual([]);
    // Not by taking a word for another, or some words for all.
    expect(await page.textContent("#page-advice"), example).toBe("");
    expect(await status(), example).not.toMatch(/No results|none has them all/);
  }
});

test.each(["**/pagefind/**", "**/assets/worker*"])(
  "a search that can't be loaded can be tried again: %s",
  async (part) => {
    await context.route(part, (route) => route.abort());
    await page.goto(`${site.address}search/?q=russia`);
    await page.waitForSelector("#page-advice button");
    expect(await status()).toContain("could not be loaded");
    await context.unroute(part);
    await page.click("#page-advice button");
    await settled();
    expect(await ids()).not.toEqual([]);
    expect(await page.$("#page-advice button")).toBeNull();
    expect(page.workers()).toHaveLength(1);
    forgive(/Failed to (fetch|load)/);
  },
);

test("a filter that is chosen straight after a key keeps what was typed", async () => {
  await search("");
  await page.evaluate(() => {
    const query = document.querySelector<HTMLInputElement>("#page-query");
    const box = document.querySelector<HTMLInputElement>("#page-filters input[name=kind]");
    if (!query || !box) throw new Error("The page has no query or no filter.");
    query.focus();
    query.value = "treaty";
    query.dispatchEvent(new InputEvent("input", { bubbles: true }));
    box.focus();
    box.click();
  });
  await settled();
  expect(new URL(page.url()).search).toMatch(/^\?q=treaty&kind=\w+$/);
  expect(await page.inputValue("#page-query")).toBe("treaty");
});

test("of a word with hyphens neither its parts elsewhere nor other words are marked", async () => {
  await search("q=co-operation");
  const marked = await page.$$eval("#page-results mark", (marks) => marks.map(({ textContent }) => textContent));
  expect(marked.length).toBeGreaterThan(10);
  expect(marked.filter((text) => !/^\P{L}*co-?operat/iu.test(text))).toEqual([]);
});

test("an acronym that stands nowhere with its full stops is searched without them", async () => {
  await search("q=N.A.T.O.+frigate");
  expect(await page.textContent("#page-advice")).toContain("Also searched: “NATO”.");
  expect(await ids()).not.toEqual([]);
});

test("a facet's field says where no name has what was typed", async () => {
  await search("");
  await page.$$eval("#page-filters details", (all) =>
    all.forEach((each) => ((each as HTMLDetailsElement).open = true)),
  );
  await page.fill("#page-filters input[type=search] >> nth=0", "qqqq");
  const told = await page.textContent("#page-filters p:not([hidden])");
  expect(told).toMatch(/^None of the \d+ has this in its name\.$/);
  expect(await page.textContent("#page-spoken")).toBe(told);
});

test("a facet's field finds names whatever the accents", async () => {
  await search("");
  await page.$$eval("#page-filters details", (all) =>
    all.forEach((each) => ((each as HTMLDetailsElement).open = true)),
  );
  const field = page.locator("#page-filters input[type=search] >> nth=0");
  const list = page.locator("#page-filters details:has(input[type=search]) >> nth=0 >> li");
  const name = (await list.first().locator("span").first().textContent()) ?? "";
  await field.fill(name.replace(/[aeiou]/i, (vowel) => `${vowel}\u0301`));
  expect(await list.first().locator("span").first().textContent()).toBe(name);
});

test("a facet with hundreds of values says how many of them it lists", async () => {
  const client = await openClient(browser, site.address);
  // As text, since the test runner rewrites every import.
  const [before, after, narrowed] = await client.evaluate<[string, string, string]>(`(async () => {
    const { filterGroups } = await import("${modules}search/client/views/filters.ts");
    const values = Array.from({ length: 300 }, (_, id) => ({ id: String(id), name: "No " + id, count: 1, chosen: false }));
    const [group] = filterGroups([{ id: "place", label: "Places", values }], new Map(), { changed() {}, say() {} });
    document.body.append(group);
    group.open = true;
    const button = group.querySelector("button");
    const told = () => [group.querySelectorAll("li").length, button.hidden ? "" : button.textContent,
      group.querySelector("p").textContent].join("|");
    const before = told();
    button.click();
    const after = told();
    const find = group.querySelector("input[type=search]");
    find.value = "No 29";
    find.dispatchEvent(new InputEvent("input"));
    return [before, after, told()];
  })()`);
  await client.close();
  expect(before).toBe("6|The first 200 of 300|");
  expect(after).toBe("200||200 of 300 are listed. Type more of a name to find another one.");
  expect(narrowed).toBe("11||");
});

test("a button chooses the last years of the archive", async () => {
  await search("q=russia");
  await page.click("#page-presets >> text=Last 5 years");
  await page.waitForSelector("#page-chips li");
  expect(new URL(page.url()).search).toBe("?q=russia&from=2010&to=2014");
});

test("a button that can't find out the last year of the archive says so", async () => {
  await context.route("**/search/facts.bin", (route) => route.abort());
  await page.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
  await page.goto(`${site.address}search/`);
  await page.click("#page-presets >> text=Last 5 years");
  await page.waitForSelector("#page-advice button");
  expect(await status()).toContain("could not be loaded");
  forgive(/Failed to (fetch|load)/);
});

test("on paper there are the results and no controls", async () => {
  await search("q=russia&from=1990");
  await page.emulateMedia({ media: "print" });
  for (const selector of [
    "#page-search",
    "#page-filters-box",
    "#page-pages",
    "#page-save",
    "#page-help",
    "#page-chips button",
  ])
    expect(await page.isVisible(selector)).toBe(false);
  expect(await page.isVisible("#page-results > li a")).toBe(true);
  expect(await page.isVisible("#page-status")).toBe(true);
});

test("without JavaScript the way out comes before the form", async () => {
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const there = await plain.newPage();
  await there.goto(`${site.address}search/`);
  const [out, form] = await Promise.all([
    there.locator("noscript p").first().boundingBox(),
    there.locator("#page-search").boundingBox(),
  ]);
  expect(out?.y).toBeLessThan(form?.y ?? 0);
  await there.fill("#page-query", "russia");
  await there.press("#page-query", "Enter");
  await there.waitForURL(/\/search\/\?q=russia&/);
  await plain.close();
});

test.each([
  ["all pieces", "", 1280],
  ["all pieces", "", 320],
  ["nothing found", "?q=%22oil+zzzz%22", 320],
  ["some of the words", "?q=oil+kola&from=1990", 320],
])("with %s (%s) and all help open, axe finds nothing and nothing is too wide at %i px", async (_, address, width) => {
  await page.setViewportSize({ width, height: 800 });
  await search(address);
  await page.$$eval("main details", (all) => all.forEach((each) => ((each as HTMLDetailsElement).open = true)));
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const { axe: engine } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    return (await engine.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
  expect(violations).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
});
