import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { filesIn } from "#checks/site/built-site.ts";
import { toMoment } from "#piece/dates.ts";
import { serveSite, type Running } from "#publish/serve/server.ts";
import { buildIndex } from "#search/index/build-index.ts";
import { freePort } from "../free-port.ts";
import { nothingEarlier } from "../nothing-earlier.ts";
import { modules, openClient } from "../bench/search/client-page.ts";
import { startBrowser } from "./browser.ts";

const texts = [
  "A present of grain. The press was there, and 15,000 others.",
  "The port of Medellín pressed on l’Europe, and O’Brien.",
  "Grain and grain again, presented late.",
  "Pressing matters: the presidents met. The committee—heron and all—met in 1937–41; sino‑bavarian, so…ibis.",
  'A high-speed line, presumably. The EU had a trade agreement. Trade agreements, EU; a "trade" <em>agreement</em>.',
  "Nothing but grain and presses.",
  "Tromsø, <em>Łódź</em>, Diyarbakır: the Øresund straits; at x &lt; 3 &amp; y.",
  "新しい外交<em>政策</em>を東京で発表した。「冷戦」の終わり、2004年。",
  "นโยบายต่างประเทศของไทยเปลี่ยนไป",
  "R&#x26;D cost 6.5% more, or $1.2 billion; after 9/11 of 2003/04, in black &#x26; <em>white</em> – a North-East relations office.",
  "The 3RD came 65th with 12 billion, on 9 November; 20 of 911 pages. The UK and no other.",
  "It was 20% of <em>R&amp;D</em>. The UK, UK-based and the UK again.",
];
const pieces = texts.map((_, index) => ({
  permalink: `/${2006 - index}/p${index}/`,
  published: toMoment(String(2006 - index)),
}));

const root = mkdtempSync(join(tmpdir(), "dateline-retrieval-"));
const kinds = { whole: texts.length, sharded: 2 };
const servers = new Map<string, Running>();
const addresses = new Map<string, Map<string, string>>();
let browser: Browser;

beforeAll(async () => {
  for (const [kind, most] of Object.entries(kinds)) {
    const site = join(root, kind);
    texts.forEach((text, index) => {
      const folder = join(site, pieces[index]?.permalink ?? "");
      mkdirSync(folder, { recursive: true });
      writeFileSync(
        join(folder, "index.html"),
        `<!doctype html><html lang="en"><body><article data-pagefind-body><h1>No ${index}</h1><p id="p1">${text}</p>`,
      );
    });
    writeFileSync(join(site, "404.html"), "");
    const ids = await buildIndex({
      ...{ site: { folder: site, ...filesIn(site) }, language: "en", pieces, most },
      earlier: nothingEarlier(),
    });
    addresses.set(kind, new Map([...ids].map(([address, id]) => [id, address])));
    servers.set(kind, await serveSite(site, "/", await freePort()));
  }
  browser = await startBrowser();
});

afterAll(async () => {
  await browser?.close();
  for (const server of servers.values()) await server.close();
  rmSync(root, { recursive: true, force: true });
});

interface Answer {
  id: string;
  score: number;
}

type Days = [first: number | undefined, last: number | undefined];

/** Searches one after the other in a new page. Returns the address and rounded score of each result, sorted. */
async function find(kind: keyof typeof kinds, terms: string[], days: Days = [undefined, undefined]) {
  const page = await openClient(browser, servers.get(kind)?.address ?? "");
  const faults: string[] = [];
  page.on("console", (message) => faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(String(error)));
  // As text, since the test runner rewrites every import. All at once, so that shards are wanted before any has started.
  const answers = await page.evaluate<Answer[][]>(`(async () => {
    const { openEngine } = await import("${modules}search/client/retrieval/pagefind.ts");
    const engine = await openEngine("/");
    const [first, last] = ${JSON.stringify(days)}.map((day) => day ?? undefined);
    const found = await Promise.all(${JSON.stringify(terms)}.map((term) => engine.find(term, { first, last })));
    return found.map((shards) => shards.flatMap(({ prefix, scale, results }) =>
      results.map(({ id, score }) => ({ id: prefix + id, score: score * scale }))));
  })()`);
  await page.close();
  expect(faults).toEqual([]);
  return answers.map((found) =>
    found.map(({ id, score }) => [addresses.get(kind)?.get(id), score.toFixed(4)] as const).toSorted(),
  );
}

const pages = (found: readonly (readonly [string | undefined, string])[] | undefined) =>
  found?.map(([address]) => address);

test("a word is found in its forms, not in longer words that begin with it", async () => {
  const [press, present] = await find("whole", ["press", "present"]);
  expect(pages(press)).toEqual(["/2001/p5/", "/2003/p3/", "/2005/p1/", "/2006/p0/"]);
  expect(pages(present)).toEqual(["/2004/p2/", "/2006/p0/"]);
});

test("what is found, and how good it is, doesn't hang on what was searched before", async () => {
  const [fresh] = await find("whole", ["grain"]);
  const later = await find("whole", ["president", "presumably", "port", "matters", "high", "press", "grain"]);
  expect(later.at(-1)).toEqual(fresh);
});

test("accents are folded, and words with hyphens are found by their parts and as a whole", async () => {
  const found = await find("whole", ["medellin", "Medellín", "high-speed", "speed"]);
  expect(found.map(pages)).toEqual([["/2005/p1/"], ["/2005/p1/"], ["/2002/p4/"], ["/2002/p4/"]]);
});

test("words that dashes, ellipses and other hyphens join are found each by itself, and in a row", async () => {
  const terms = ["committee", "heron", "all", "1937", "41", "ibis", "bavarian", '"committee heron"', "committeeheron"];
  const found = await find("whole", terms);
  expect(found.map(pages)).toEqual([...terms.slice(0, -1).map(() => ["/2003/p3/"]), []]);
});

test("a word after a short one and an apostrophe is found by itself, and in a row", async () => {
  const found = await find("whole", ["europe", "Brien", '"l europe"']);
  expect(found.map(pages)).toEqual([["/2005/p1/"], ["/2005/p1/"], ["/2005/p1/"]]);
});

test("a number is found with the commas before its thousands, and without", async () => {
  const found = await find("whole", ["15,000", "15000", '"15,000 others"']);
  expect(found.map(pages)).toEqual([["/2006/p0/"], ["/2006/p0/"], ["/2006/p0/"]]);
});

test("letters without an accent to take off are found by plain ones, and stand in the text as before", async () => {
  const terms = ["tromso", "Tromsø", "lodz", "Łódź", "diyarbakir", "oresund", '"tromso lodz"', "trom"];
  const found = await find("whole", terms);
  expect(found.map(pages)).toEqual([...terms.slice(0, -1).map(() => ["/2000/p6/"]), []]);
  expect(await openFirst("oresund")).toMatch(/^No 6\.? Tromsø, Łódź, Diyarbakır: the Øresund straits; at x < 3 & y\.$/);
});

test("scripts without spaces are found by their words, and stand in the text as before", async () => {
  const found = await find("whole", ['"外 交 政 策"', '"冷 戦"', '"2004 年"', '"交 外"', '"ไ ท ย"', '"戦 の"']);
  const [japanese, thai] = [["/1999/p7/"], ["/1998/p8/"]];
  expect(found.map(pages)).toEqual([japanese, japanese, japanese, [], thai, japanese]);
  expect(await openFirst('"外 交"')).toContain("新しい外交政策を東京で発表した。「冷戦」の終わり、2004年。");
});

/** The text of the first page that a term is found in, as it is shown. */
async function openFirst(term: string): Promise<string> {
  const page = await openClient(browser, servers.get("whole")?.address ?? "");
  const text = await page.evaluate<string>(`(async () => {
    const { openEngine } = await import("${modules}search/client/retrieval/pagefind.ts");
    const { openPage } = await import("${modules}search/client/retrieval/hit.ts");
    const { joined } = await import("${modules}search/client/text/joints.ts");
    const [{ phrase, results: [result] }] = await (await openEngine("/")).find(${JSON.stringify(term)}, {});
    const { page } = await openPage([{ phrase, result }]);
    return joined(page.content).trim();
  })()`);
  await page.close();
  return text;
}

test("signs that make another word are told from it, and stand in the text as before", async () => {
  const [first, second, third] = ["/1997/p9/", "/1996/p10/", "/1995/p11/"];
  const expected: Record<string, string[]> = {
    "R&D": [third, first],
    "6.5%": [first],
    "6.5": [first],
    "65": [],
    "1.2": [first],
    "12": [second],
    "9/11": [first],
    "2003": [first],
    '"2 billion"': [],
    "911": [second],
    "20%": [third],
    "20": [third, second],
    '"20% of R&D"': [third],
    '"$1.2 billion"': [],
    '"1.2 billion"': [first],
    '"12 billion"': [second],
    '"black white"': [first],
    '"white a north"': [first],
    '"east relations"': [first],
  };
  const found = await find("whole", Object.keys(expected));
  expect(Object.fromEntries(Object.keys(expected).map((term, index) => [term, pages(found[index])]))).toEqual(expected);
  expect(await openFirst("1.2")).toMatch(
    /^No 9\.? R&D cost 6\.5% more, or \$1\.2 billion; after 9\/11 of 2003\/04, in black & white – a North-East relations office\.$/,
  );
});

test("phrases are found whatever signs stand in them, and words in quotation marks are ranked", async () => {
  const phrases = ["$1.2 billion", "black & white", "white – a north", "after 9/11", "20% of R&D", "UK", "us"];
  const page = await openClient(browser, servers.get("whole")?.address ?? "");
  const found = await page.evaluate<string[][]>(`(async () => {
    const { openEngine } = await import("${modules}search/client/retrieval/pagefind.ts");
    const { findPhrase } = await import("${modules}search/client/retrieval/sources.ts");
    const ids = [];
    const rowOf = (id) => ids.includes(id) ? ids.indexOf(id) : ids.push(id) - 1;
    const sources = { engine: await openEngine("/"), facts: { rowOf }, acronyms: async () => ({}) };
    const rows = await Promise.all(${JSON.stringify(phrases)}.map((text) => findPhrase(sources, text, {})));
    return rows.map((found) => found.toSorted((a, b) => b.score - a.score).map(({ row }) => ids[row]));
  })()`);
  await page.close();
  const [first, second, third] = ["/1997/p9/", "/1996/p10/", "/1995/p11/"];
  const expected = [[first], [first], [first], [first], [third], [third, second], []];
  expect(found.map((each) => each.map((id) => addresses.get("whole")?.get(id)))).toEqual(expected);
});

test("pieces with a word of two letters are ranked by how often they have it", async () => {
  const [found] = await find("whole", ["UK"]);
  const [often, once] = ["/1995/p11/", "/1996/p10/"].map((address) => found?.find(([each]) => each === address)?.[1]);
  expect(Number(often)).toBeGreaterThan(Number(once));
});

test("a phrase is found as a whole only", async () => {
  const found = await find("whole", ['"grain and presses"', '"grain presses"', '"of grain"']);
  expect(found.map(pages)).toEqual([["/2001/p5/"], [], ["/2006/p0/"]]);
});

test("shards that are wanted at once all answer, with the same pages as one index", async () => {
  const terms = ["grain", "press", "a", "of", '"of grain"', "nowhere"];
  const [whole, sharded] = [await find("whole", terms), await find("sharded", terms)];
  expect(sharded.map(pages)).toEqual(whole.map(pages));
});

test("a range of days asks only the shards that may have some", async () => {
  const day = (date: string) => Date.parse(date) / 86_400_000;
  const [found] = await find("sharded", ["grain"], [day("2006-01-01"), undefined]);
  expect(pages(found)).toEqual(["/2006/p0/"]);
});

test("of words in a row, and of short words, every place is found in the page", async () => {
  const page = await openClient(browser, servers.get("whole")?.address ?? "");
  const found = await page.evaluate<string[][]>(`(async () => {
    const { openEngine } = await import("${modules}search/client/retrieval/pagefind.ts");
    const { openPage } = await import("${modules}search/client/retrieval/hit.ts");
    const engine = await openEngine("/");
    const runsOf = async (term) => {
      const [{ phrase, results: [result] }] = await engine.find(term, {});
      const { page, found: [runs] } = await openPage([{ phrase, result }]);
      const words = page.content.split(/\\s+/);
      return runs.map((places) => places.map((place) => words[place]).join(" "));
    };
    return [await runsOf('"trade agreements"'), await runsOf("EU"), await runsOf("agreement")];
  })()`);
  await page.close();
  expect(found).toEqual([
    ["trade agreement.", "Trade agreements,", '"trade" agreement.'],
    ["EU", "EU;"],
    ["agreement.", "agreements,", "agreement."],
  ]);
});

test("words that the index has apart are shown as they are written", async () => {
  const page = await openClient(browser, servers.get("whole")?.address ?? "");
  const shown = await page.evaluate<string[]>(`(async () => {
    const { parted } = await import("${modules}search/client/text/joints.ts");
    const { entryItem } = await import("${modules}search/client/views/entries.ts");
    const words = (text) => parted(text).split(" ").map((text) => ({ text, marked: /heron/.test(text) }));
    const passage = { id: "p1", words: words("all—heron & co – and…so"), cutBefore: true, cutAfter: true };
    const item = entryItem({ piece: "a", url: "/a/", title: words("Herons, 1937–41"), facts: "", passages: [passage] });
    const texts = [...item.querySelectorAll("p, mark")].map(({ textContent }) => textContent);
    return [...texts, item.querySelector("[aria-label]").ariaLabel];
  })()`);
  await page.close();
  expect(shown).toEqual(["", "Herons, 1937–41", "… all—heron & co – and…so … ¶ 1", "heron", "¶ 1 of Herons, 1937–41"]);
});
