import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { serveSite, type Running } from "#publish/serve/server.ts";
import { beside, needing } from "../beside.ts";
import { freePort } from "../free-port.ts";
import { runCommand } from "../site/command.ts";
import { startBrowser } from "./browser.ts";
import { complaintsOf } from "./complaints.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** A page that keeps what it complains of and whom it asks. */
async function watchedPage(
  javaScriptEnabled = true,
): Promise<{ page: Page; complaints: string[]; strangers: string[] }> {
  const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
  const complaints = complaintsOf(page);
  const strangers: string[] = [];
  page.on("dialog", (dialog) => {
    complaints.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (new URL(request.url()).hostname !== "localhost") strangers.push(request.url());
  });
  return { page, complaints, strangers };
}

async function found(page: Page): Promise<(string | null)[]> {
  await page.waitForFunction(() =>
    /piece|No results|loaded/.test(document.querySelector("#page-status")?.textContent ?? ""),
  );
  return page.$$eval("#page-results > li", (items) => items.map((item) => item.getAttribute("data-piece")));
}

describe.each([
  ["at the root of a host", inject("atRoot"), "/"],
  ["under a base", inject("underBase"), "/sub/"],
])("an archive %s", (_, folder, base) => {
  let site: Running;
  beforeAll(async () => {
    site = await serveSite(folder, base, await freePort());
  });
  afterAll(() => site.close());

  test.each([
    ["a word of a body", "marmalade", ["2001-05-02-a"]],
    ["a word of a summary", "quicksilver", ["2001-05-02-a"]],
    ["a word of a title", "building", ["1787-a"]],
    ["a word in another alphabet", "верёвка", ["2001-05-02-b"]],
    ["a phrase", '"stones were granite"', ["1787-10-a"]],
    ["a word of a draft", "persimmon", []],
    ["a word of the furniture", "zirconium", []],
  ])("finds %s", async (__, query, pieces) => {
    const { page, complaints, strangers } = await watchedPage();
    await page.goto(`${site.address}search/?q=${encodeURIComponent(query)}`);
    expect(await found(page)).toEqual(pieces);
    expect(await page.inputValue("#page-query")).toBe(query);
    expect(complaints).toEqual([]);
    expect(strangers).toEqual([]);
  });

  test("a hit leads to its piece", async () => {
    const { page } = await watchedPage();
    await page.goto(`${site.address}search/?q=granite`);
    await page.click("#page-results a");
    await page.waitForURL(`${site.address}1787/the-first-quay/?mark=granite#p1`);
    expect(await page.textContent("h1")).toBe("The first quay");
    expect(await page.getAttribute("article", "data-piece")).toBe("1787-10-a");
  });

  test("typing searches, and the address follows", async () => {
    const { page } = await watchedPage();
    await page.goto(`${site.address}search/`);
    await page.fill("#page-query", "granite");
    await page.waitForURL(/q=granite/);
    expect(await found(page)).toEqual(["1787-10-a"]);
    expect(new URL(page.url()).search).toBe("?q=granite");
  });

  test.each([
    "<img src=x onerror=alert(1)>",
    '"><script>alert(1)</script>',
    "kumquat",
    '"',
    "%",
    "\\",
    "a".repeat(3000),
  ])("a query such as %s runs nothing", async (query) => {
    const { page, complaints } = await watchedPage();
    await page.goto(`${site.address}search/?q=${encodeURIComponent(query)}`);
    await found(page);
    expect(complaints).toEqual([]);
    expect(await page.$$("#page-results img, #page-results script, #page-status *")).toEqual([]);
  });

  test("markup in a piece runs nothing and breaks no policy", async () => {
    const { page, complaints } = await watchedPage();
    await page.goto(`${site.address}2001/markup-in-text/`);
    for (const link of await page.$$("article a:not(.pilcrow, .anchor):visible")) await link.hover();
    expect(await page.textContent("h1")).toBe('<script>alert(1)</script> & "quotes" <b>bold</b>');
    expect(complaints).toEqual([]);
  });

  test("a piece is complete without JavaScript, and search points to the archive", async () => {
    const { page, complaints } = await watchedPage(false);
    await page.goto(`${site.address}2001/every-field/`);
    expect(await page.textContent("article")).toContain("Water rose at the quay.");
    await page.click("nav[aria-label='Archive'] a[href$='/search/']");
    expect(await page.textContent("noscript")).toContain("Searching needs JavaScript.");
    await page.click("noscript a >> text=index of names and terms");
    expect(await page.textContent("h1")).toBe("A to Z");
    await page.click('main a[href$="/a-z/t/"]');
    expect(await page.textContent("main")).toContain("Tides");
    expect(complaints).toEqual([]);
  });
});

const first = "captures/stratfor-2004-04-06.txt";
const captures = [
  ["a fixture", "tests/fixtures/importers/page-with-summary/capture.txt", undefined, undefined, {}],
  [
    "the first piece",
    beside(first),
    "foot in NATO's door",
    "/2004/russian-foreign-policy-evolving-toward-nato/",
    needing(first),
  ],
] as const;

describe.each(captures)("a capture, %s", (_, capture, knownPhrase, knownAddress, options) => {
  test("becomes a page that search finds by a phrase of its body", options, async () => {
    const folder = mkdtempSync(join(tmpdir(), "dateline-capture-"));
    const content = join(folder, "content");
    const imported = await runCommand("import", [capture, "--out", content]);
    expect(imported.output).not.toMatch(/^error/m);
    expect(imported.code).toBe(0);
    const built = await runCommand("build", ["--content", content, "--out", join(folder, "dist")]);
    expect(built.output).toContain(`1 piece of ${content} published`);
    const site = await serveSite(join(folder, "dist"), "/", await freePort());
    const { page, complaints, strangers } = await watchedPage();
    await page.goto(site.address);
    await page.click("main li a");
    const permalink = new URL(page.url()).pathname;
    expect(permalink).toBe(knownAddress ?? permalink);
    const body = (await page.textContent(".body")) ?? "";
    const phrase = knownPhrase ?? body.split(/\s+/).slice(4, 9).join(" ");
    expect(body).toContain(phrase);
    await page.goto(`${site.address}search/?q=${encodeURIComponent(`"${phrase}"`)}`);
    expect(await found(page)).toHaveLength(1);
    await page.click("#page-results a");
    await page.waitForURL(({ pathname }) => pathname === permalink);
    expect(complaints).toEqual([]);
    expect(strangers).toEqual([]);
    await site.close();
    rmSync(folder, { recursive: true });
  });
});

test("the sample archive builds, and search finds Kola", async () => {
  const folder = mkdtempSync(join(tmpdir(), "dateline-sample-"));
  cpSync("content", join(folder, "content"), { recursive: true });
  const out = join(folder, "dist");
  expect((await runCommand("build", ["--content", join(folder, "content"), "--out", out])).code).toBe(0);
  const site = await serveSite(out, "/", await freePort());
  const { page, complaints } = await watchedPage();
  await page.goto(`${site.address}search/?q=kola`);
  expect(await found(page)).toContain("1998-a");
  expect(complaints).toEqual([]);
  await site.close();
  rmSync(folder, { recursive: true });
}, 180_000);
