import axe from "axe-core";
import { describe, expect, inject, test } from "vitest";
import {
  context,
  forgive,
  holdBack,
  ids,
  page,
  q,
  search,
  settled,
  site,
  status,
  testSearchOf,
} from "./search-site.ts";

testSearchOf(() => inject("underBase"), "/sub/");

test("the page of a place that plain words name is offered, and its pieces are found", async () => {
  await search(q("north quay"));
  const offer = page.locator("#page-advice a", { hasText: "North Quay" }).first();
  expect(await offer.getAttribute("href")).toBe("/sub/places/north-quay/");
  await search(`${q("place:north-quay")}&sort=newest`);
  const ofPlace = await ids();
  await search(q("north quay"));
  expect(await ids()).toEqual(expect.arrayContaining(ofPlace));
});

describe("the query language", () => {
  test.each([
    ["a word and its forms", "stones", ["1787-10-a", "1999-05-02-a"]],
    ["a phrase without words", '"stones were granite"', ["1787-10-a"]],
    ["a phrase with small words", '"stood four feet above the stone"', ["1999-05-02-a"]],
    ["an exclusion", "quay -granite -marmalade", ["1999-05-02-a"]],
    ["either", "marmalade OR granite", ["2001-05-02-a", "1787-10-a"]],
    ["brackets", "(marmalade OR granite) -harbour", ["1787-10-a"]],
    ["a title", "title:season", ["1999-05-02-a"]],
    ["an author by a part of the name", "author:desk", ["2001-05-02-a", "1999-05-02-a"]],
    ["a place and words", 'place:"north quay" marmalade', ["2001-05-02-a"]],
    ["a topic", "topic:tides -marmalade", ["1999-05-02-a", "1999-b", "1787-10-a"]],
    ["after a year", "after:1999", ["2001-07-01-a", "2001-05-02-a", "2001-05-02-b"]],
    ["before a month", "before:1787-10", ["1787-a", "1787-b"]],
    ["another alphabet", "الرصيف", ["1999-b"]],
    ["case", "GRANITE", ["1787-10-a"]],
    ["a year that pieces are of", "1787", ["1787-10-a", "1787-a"]],
    ["a month that pieces are of", "1787-10", ["1787-10-a"]],
    ["a year without a word", "1787 -crane", ["1787-10-a"]],
    ["what describes an image", "rises", ["2001-05-02-a"]],
  ])("finds by %s", async (_, query, pieces) => {
    await search(q(query));
    expect((await ids()).sort()).toEqual(pieces.sort());
  });

  test.each([
    ['"granite', "A quotation mark is not closed"],
    ["(granite", "A bracket is not closed"],
    ["title: granite OR", "A field such as title: has nothing straight after its colon"],
  ])("%s can't be parsed, is searched as plain words, and says so", async (query, note) => {
    await search(q(query));
    expect(await page.textContent("#page-advice")).toContain(note);
    expect(await ids()).toContain("1787-10-a");
  });

  test.each(["october", "octob", '"october"', "chart.svg", "svg", "figures", '"13 05"'])(
    "%s, which a page has beside its text only, finds no piece",
    async (query) => {
      await search(q(query));
      expect(await ids()).toEqual([]);
    },
  );

  test("what describes an image leads to it", async () => {
    await search(q("rises"));
    expect(await page.getAttribute("#page-results > li a", "href")).toMatch(/\/every-field\/\?mark=rises#p\d+$/);
  });

  test("a misspelt word is searched as it was probably meant", async () => {
    await search(q("marmelade"));
    expect(await ids()).toEqual(["2001-05-02-a"]);
    expect(await status()).toContain("“marmalade”");
  });

  test.each(["title:sesaon", '"inner basn"'])(
    "of %s, which is nowhere, it asks whether another word was meant",
    async (query) => {
      await search(q(query));
      expect(await page.textContent("#page-advice")).toMatch(/Did you mean (title:season|"inner basin")/);
    },
  );

  test("a phrase is marked as a phrase", async () => {
    await search(q('"inner basin"'));
    await page.click("#page-results > li a");
    await page.waitForSelector(".landing");
    expect(await page.evaluate(() => [...(CSS.highlights.get("search-hit") ?? [])].map(String))).toEqual([
      "inner basin",
    ]);
  });

  test("a word of a title is marked there, and the title is not told twice", async () => {
    await search(q("building"));
    const [first = ""] = await page.$$eval("#page-results > li", (items) =>
      items.map(({ textContent }) => textContent),
    );
    expect(await page.$$eval("#page-results mark", (marks) => marks.map(({ textContent }) => textContent))).toEqual([
      "building",
    ]);
    expect(first.match(/A year of building/g)).toHaveLength(1);
    expect(first).toContain("Somewhere in that year");
  });

  test("what is not relaxed offers to be, as a link that works", async () => {
    await search(q('"granite marmalade"'));
    expect(await ids()).toEqual([]);
    await page.click("#page-advice a");
    await page.waitForSelector("#page-results > li");
    expect(new URL(page.url()).searchParams.get("q")).toBe("granite marmalade");
  });

  test("the examples find something when they are clicked", async () => {
    await page.goto(`${site.address}search/`);
    await page.click("#page-help summary");
    const examples = await page.$$eval("#page-help dt a", (links) => links.map((link) => link.textContent.trim()));
    expect(examples).toContain("place:north topic:tides");
    for (const [index, example] of examples.entries()) {
      await page.click(`#page-help dt a >> nth=${index}`);
      await page.waitForFunction((q) => new URLSearchParams(location.search).get("q") === q, example);
      await settled();
      expect(await ids(), example).not.toEqual([]);
    }
  });
});

describe("filters", () => {
  const box = (facet: string, value: string) => `#page-filters input[name="${facet}"][value="${value}"]`;
  const open = (facet: string) =>
    page.$eval(`[data-facet="${facet}"]`, (details) => ((details as HTMLDetailsElement).open = true));

  test("counts are those of the query, and a box narrows it and is in the address", async () => {
    await search(q("quay"));
    const before = await ids();
    await open("topic");
    const label = await page.$eval(box("topic", "ropes"), (input) => input.closest("label")?.textContent);
    await page.check(box("topic", "ropes"));
    await page.waitForSelector("#page-chips li");
    const after = await ids();
    expect(label).toBe(`Ropes${after.length}`);
    expect(after.length).toBeLessThan(before.length);
    expect(new URL(page.url()).searchParams.get("topic")).toBe("ropes");
    expect(await page.$eval(box("topic", "ropes"), (input) => document.activeElement === input)).toBe(true);
    await page.click("#page-chips button");
    await page.waitForFunction(
      (count) => document.querySelectorAll("#page-results > li").length === count,
      before.length,
    );
    expect(new URL(page.url()).searchParams.has("topic")).toBe(false);
  });

  test("dates and the bars of the histogram narrow the search", async () => {
    await search("from=1999&to=1999");
    expect((await ids()).sort()).toEqual(["1999-05-02-a", "1999-b"]);
    await search(q("quay"));
    await page.click("#page-histogram button[aria-label^='1990s']");
    await page.waitForSelector("#page-chips li");
    expect(new URL(page.url()).search).toBe("?q=quay&from=1990&to=1999");
    expect(await ids()).toEqual(["1999-05-02-a"]);
    await page.fill("#page-from", "2001-01-01");
    await page.waitForFunction(() => location.search.includes("from=2001-01-01"));
  });

  test("without words the newest comes first, and the order can be turned round", async () => {
    await search("kind=analysis");
    const newest = await ids();
    await page.selectOption("#page-sort", "oldest");
    await page.waitForFunction(() => location.search.includes("sort=oldest"));
    await page.waitForFunction(
      (first) => document.querySelector("#page-results > li")?.getAttribute("data-piece") !== first,
      newest[0] ?? "",
    );
    expect(await ids()).toEqual(newest.toReversed());
  });
});

describe("the address", () => {
  test("is the search: a fresh page and one after other searches show the same", async () => {
    await search(q("marmalade"));
    await search(q("quay -granite"));
    const [here, count] = [await ids(), await status()];
    const fresh = await context.newPage();
    await fresh.goto(page.url());
    await fresh.waitForSelector("#page-results > li");
    expect(
      await fresh.$$eval("#page-results > li", (items) => items.map((item) => item.getAttribute("data-piece"))),
    ).toEqual(here);
    expect(await fresh.textContent("#page-status")).toBe(count);
  });

  test("typing is one place in the history, however long it takes", async () => {
    await search(q("granite"));
    await page.fill("#page-query", "");
    await page.locator("#page-query").pressSequentially("marmalade", { delay: 40 });
    await page.waitForSelector('#page-results > li[data-piece="2001-05-02-a"]');
    await page.press("#page-query", "Enter");
    await settled();
    await page.goBack();
    await page.waitForSelector('#page-results > li[data-piece="1787-10-a"]');
    expect(new URL(page.url()).search).toBe("?q=granite");
  });

  test("what is typed before the script runs is searched", async () => {
    const release = await holdBack("**/*.js");
    await page.goto(`${site.address}search/`, { waitUntil: "commit" });
    await page.focus("#page-query");
    await page.keyboard.type("marmalade");
    release();
    await page.waitForSelector('#page-results > li[data-piece="2001-05-02-a"]');
    expect(new URL(page.url()).search).toBe("?q=marmalade");
  });

  test("takes the reader back to the place in the list", async () => {
    await page.setViewportSize({ width: 1280, height: 400 });
    await search("from=1700");
    await page.evaluate(() => scrollTo(0, 500));
    await page.waitForFunction(() => (history.state as { scroll?: number } | null)?.scroll === 500);
    await page.$eval("#page-results > li:last-child a", (link) => (link as HTMLElement).click());
    await page.waitForSelector("article");
    await page.goBack();
    await page.waitForSelector("#page-results > li");
    await page.waitForFunction(() => scrollY > 0);
    expect(await page.evaluate(() => scrollY)).toBe(500);
  });

  test("that asks for a page too far shows the last one", async () => {
    await search(`${q("granite")}&page=7`);
    expect(await ids()).toEqual(["1787-10-a"]);
    expect(new URL(page.url()).search).toBe("?q=granite");
  });

  test.each(["???", "()", "-", "😀"])("of a query without words, %s, says so", async (query) => {
    await search(q(query));
    expect(await status()).toContain("There is no word");
    expect(await ids()).toEqual([]);
  });

  test("goes back and forward", async () => {
    await search(q("granite"));
    await page.fill("#page-query", "marmalade");
    await page.press("#page-query", "Enter");
    await page.waitForSelector('#page-results > li[data-piece="2001-05-02-a"]');
    await page.goBack();
    await page.waitForSelector('#page-results > li[data-piece="1787-10-a"]');
    expect(await page.inputValue("#page-query")).toBe("granite");
    await page.goForward();
    await page.waitForSelector('#page-results > li[data-piece="2001-05-02-a"]');
  });
});

describe("a hit", () => {
  test("opens at its best passage with the words marked, and keys lead from one to the next", async () => {
    await search(q("basin unloaded"));
    await page.click("#page-results > li a");
    await page.waitForSelector(".landing");
    const { pathname, hash } = new URL(page.url());
    expect(pathname).toBe("/sub/1999/a-season-at-the-quay/");
    expect(await page.textContent(hash)).toContain("Ice held the inner basin");
    expect(
      await page.$eval(hash, (passage) => {
        const { top, bottom } = passage.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }),
    ).toBe(true);
    expect(await page.evaluate(() => [...(CSS.highlights.get("search-hit") ?? [])].map(String).sort())).toEqual([
      "basin",
      "unloaded",
    ]);
    await page.keyboard.press("n");
    expect(await page.textContent(".landing [role=status]")).toMatch(/^\d of 2$/);
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  });

  test("has a link to each passage that it shows", async () => {
    await search(q("salt rope"));
    const links = await page.$$eval("#page-results > li a", (all) =>
      all.map((link) => new URL((link as HTMLAnchorElement).href).hash),
    );
    expect(new Set(links).size).toBeGreaterThan(1);
    for (const link of links) expect(link).toMatch(/^#p\d+$/);
  });
});

describe("keeping", () => {
  test.each([
    ["BibTeX", "bib", "@"],
    ["RIS", "ris", "TY  - "],
    ["CSL-JSON", "json", "["],
    ["CSV", "csv", "\ufeff"],
  ])("what was found can be taken along as %s", async (label, extension, beginning) => {
    await search(q("quay"));
    const found = (await ids()).length;
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.click(`#page-export button >> text="${label}"`),
    ]);
    expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${extension}$`));
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString("utf8");
    expect(text.startsWith(beginning)).toBe(true);
    expect(text.match(/https:\/\/small\.example\/sub\/\d{4}\//g)?.length).toBeGreaterThanOrEqual(found);
  });

  test("a search is saved, listed with what is new since, and forgotten", async () => {
    await search(q("quay"));
    await page.click("#page-save button >> text=Save this search");
    await page.waitForSelector("#page-saved li");
    // As it was kept before the days were.
    await page.evaluate(() => {
      const [saved] = JSON.parse(localStorage.getItem("saved-searches") ?? "[]") as { seen: number }[];
      localStorage.setItem("saved-searches", JSON.stringify([{ ...saved, days: undefined, seen: 1 }]));
    });
    await page.goto(`${site.address}search/`);
    await page.waitForFunction(() => /new since/.test(document.querySelector("#page-saved")?.textContent ?? ""));
    await page.click("#page-saved a");
    await page.click("#page-save button >> text=Forget this search");
    expect(await page.evaluate(() => localStorage.getItem("saved-searches"))).toBe("[]");
  });
});

describe("everywhere", () => {
  test.each(["/", "Control+k", "Meta+k"])(
    "%s opens the quick search on any page, Escape closes it, Enter searches",
    async (key) => {
      await page.goto(`${site.address}1787/the-first-quay/`);
      await page.focus("#page-theme");
      await page.keyboard.press(key);
      await page.waitForSelector("#page-quick-search[open]");
      await page.keyboard.press("Escape");
      expect(await page.$("#page-quick-search[open]")).toBeNull();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("page-theme");
      await page.keyboard.press(key);
      await page.waitForSelector("#page-quick-search[open]");
      await page.keyboard.type("marmalade");
      await page.keyboard.press("Enter");
      await page.waitForURL(`${site.address}search/?q=marmalade`);
      await page.waitForSelector("#page-results > li");
    },
  );

  test("the quick search opens where a text has a heading named as the search page's field", async () => {
    await page.goto(`${site.address}2001/markup-in-text/`);
    expect(await page.getAttribute("h2", "id")).toBe("query");
    await page.keyboard.press("/");
    await page.waitForSelector("#page-quick-search[open]");
  });

  test("a slash typed in a field stays there", async () => {
    await page.goto(`${site.address}search/`);
    await page.focus("#page-query");
    await page.keyboard.type("1/2");
    expect(await page.inputValue("#page-query")).toBe("1/2");
  });

  test("a browser can add the archive", async () => {
    await page.goto(site.address);
    const href = await page.getAttribute("link[rel=search]", "href");
    const description = await (await page.request.get(new URL(href ?? "", page.url()).href)).text();
    expect(description).toContain('template="https://small.example/sub/search/?q={searchTerms}"');
  });
});

describe("results that come in parts", () => {
  const facts = () =>
    page.$$eval("#page-results > li", (items) => items.map((item) => item.querySelector("p")?.textContent ?? ""));

  test("the first are there before the facts, and then say more", async () => {
    const release = await holdBack("**/search/facts.bin");
    await page.goto(`${site.address}search/?${q("quay")}`);
    await page.waitForSelector("#page-results > li");
    const early = await ids();
    const dates = await facts();
    expect(early).toHaveLength(3);
    expect(await status()).toBe("Searching…");
    expect(await page.getAttribute("#page-results", "aria-busy")).toBe("true");
    release();
    await settled();
    expect(await ids()).toEqual(early);
    const told = await facts();
    expect(told.every((text, index) => text.startsWith(`${dates[index]} · `))).toBe(true);
  });

  test("a search that asks for facts waits for them", async () => {
    let asked = false;
    await context.route("**/search/facts.bin", async (route) => {
      asked = true;
      await route.abort();
    });
    await page.goto(`${site.address}search/?${q("quay")}&topic=ropes`);
    await page.waitForFunction(() =>
      /could not be loaded/.test(document.querySelector("#page-status")?.textContent ?? ""),
    );
    expect(asked).toBe(true);
    expect(await ids()).toEqual([]);
    forgive(/facts\.bin|Failed to (fetch|load)/);
  });
});

test.each([1280, 320])("with results shown, axe finds nothing and nothing is too wide at %i px", async (width) => {
  await page.setViewportSize({ width, height: 800 });
  await search(q("quay"));
  await page.$$eval("main details", (all) => all.forEach((details) => ((details as HTMLDetailsElement).open = true)));
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
