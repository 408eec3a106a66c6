import { readFile } from "node:fs/promises";
import { parse as parseBibtex } from "@retorquere/bibtex-parser";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { CslItem } from "#exports/citations/csl.ts";
import { serveSite, type Running } from "#publish/serve/server.ts";
import { freePort } from "../free-port.ts";
import { startBrowser } from "./browser.ts";

const address = "https://small.example/2001/every-field/";
let browser: Browser;
let site: Running;
beforeAll(async () => {
  browser = await startBrowser();
  site = await serveSite(inject("atRoot"), "/", await freePort());
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

async function open(fragment: string, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled });
  const page = await context.newPage();
  await page.goto(`${site.address}2001/every-field/${fragment}`);
  return page;
}

/** The citations of the page, by what they are called. */
async function citationsOf(page: Page): Promise<Record<string, string>> {
  const pairs = await page.$$eval("#page-cite + dl > div", (rows) =>
    rows.map((row) => [...row.children].map((part) => part.textContent)),
  );
  return Object.fromEntries(pairs) as Record<string, string>;
}

/** Waits until the citations speak of a fragment. */
async function spoken(page: Page, fragment: string): Promise<void> {
  await page.waitForFunction((end) => document.querySelector("#page-cite + dl")?.textContent?.includes(end), fragment);
}

async function saved(page: Page, label: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.click(`#page-cite ~ p a:text-is("${label}")`),
  ]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

test("without JavaScript, the whole piece is cited in every style, with its address and version", async () => {
  const page = await open("#p2", false);
  const citations = await citationsOf(page);
  expect(Object.keys(citations)).toEqual([
    "Chicago, bibliography",
    "Chicago, note",
    "APA, reference",
    "APA, in the text",
    "MLA, works cited",
    "MLA, in the text",
  ]);
  for (const name of ["Chicago, bibliography", "Chicago, note", "APA, reference", "MLA, works cited"]) {
    expect(citations[name]).toContain(address);
    expect(citations[name]).toMatch(/ \[Version [0-9a-f]{12}, revised June 2001\]$/);
  }
  expect(JSON.stringify(citations)).not.toContain("para");
  expect(await page.getAttribute("#page-cite ~ p a[href^='http']", "href")).toMatch(/^https:\/\//);
});

test("the files stand ready, and say what the page says", async () => {
  const page = await open("");
  expect(JSON.parse((await saved(page, "CSL-JSON")).text)).toMatchObject([{ id: "2001-05-02-a", URL: address }]);
  const ris = await saved(page, "RIS");
  expect(ris.name).toBe("2001-05-02-a.ris");
  expect(ris.text).toContain(`UR  - ${address}\r\n`);
});

test.each(["#p99", "#p2s99", "#fn-1", "#a-heading", "#page-cite"])(
  "opened at %s, where no passage stands, the whole piece is cited",
  async (fragment) => {
    const page = await open(fragment);
    const whole = await citationsOf(page);
    await page.evaluate(() => (location.hash = "#p1"));
    await spoken(page, "#p1");
    await page.evaluate((hash) => (location.hash = hash), fragment);
    await page.waitForFunction(() => !document.querySelector("#page-cite + dl")?.textContent?.includes("#p1"));
    expect(await citationsOf(page)).toEqual(whole);
    expect(JSON.stringify(whole)).not.toContain("para.");
  },
);

describe("opened at a sentence", () => {
  test("every citation speaks of it, and of the next one asked for", async () => {
    const page = await open("#p1s2");
    await spoken(page, "#p1s2");
    const { "Chicago, note": note, "APA, in the text": apa, ...citations } = await citationsOf(page);
    expect(note).toContain(`, para. 1, ${address}#p1s2.`);
    expect(apa).toMatch(/, para\. 1\)$/);
    expect(citations["MLA, works cited"]).toContain(`${address}#p1s2.`);
    await page.evaluate(() => (location.hash = "#p3"));
    await spoken(page, "#p3");
    const next = await citationsOf(page);
    expect(next["Chicago, note"]).toContain(`, para. 3, ${address}#p3.`);
    expect(JSON.stringify(next)).not.toContain("p1s2");
  });

  test("it is in the files", async () => {
    const page = await open("#p1s2");
    await spoken(page, "#p1s2");
    const bibtex = await saved(page, "BibTeX");
    expect(bibtex.name).toBe("2001-05-02-a.bib");
    const { entries, errors } = parseBibtex(bibtex.text);
    expect(errors).toEqual([]);
    expect(entries[0]?.fields["url"]).toBe(`${address}#p1s2`);
    expect(entries[0]?.fields["note"]).toMatch(/^Paragraph 1, sentence 2\. Version/);
    expect((await saved(page, "RIS")).text).toContain(`UR  - ${address}#p1s2\r\n`);
    const [item] = JSON.parse((await saved(page, "CSL-JSON")).text) as CslItem[];
    expect([item?.URL, item?.note.split(".")[0]]).toEqual([`${address}#p1s2`, "Paragraph 1, sentence 2"]);
  });
});
