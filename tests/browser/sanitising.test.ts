import { existsSync, readFileSync } from "node:fs";
import type { Element } from "hast";
import { fromHtml } from "hast-util-from-html";
import type { Browser, Page } from "playwright-core";
import { visit } from "unist-util-visit";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { renderBody } from "#markdown/render.ts";
import { beside, needing } from "../beside.ts";
import { startBrowser } from "./browser.ts";
import { twoFrames } from "./two-frames.ts";

/*
 * Payloads as a reader's browser gets them. The pages here have no content security policy, so that it is
 * sanitising alone that stops them.
 */

const dompurify = "corpora/xss/dompurify/expect.json";
const address = "https://archive.example/2004/piece/";
/** Asked for after all else. */
const last = "https://archive.example/last.png";
const batch = 40;

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** What happened on a page that shows the given HTML to a reader who touches everything on it. */
async function visitPage(html: string): Promise<{ ran: string[]; requested: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1000, height: 4000 } });
  try {
    const page = await context.newPage();
    const ran: string[] = [];
    const requested: string[] = [];
    await page.exposeFunction("report", (what: string) => void ran.push(what));
    page.on("dialog", async (dialog) => {
      ran.push(`dialog ${dialog.message()}`);
      await dialog.dismiss();
    });
    page.on("pageerror", (error) => ran.push(`error ${error.message}`));
    page.on("console", (message) => {
      if (!message.text().startsWith("Failed to load resource")) ran.push(`console ${message.text()}`);
    });
    context.on("page", () => ran.push("a window was opened"));
    let shown = false;
    await context.route("**", async (route) => {
      if (!shown && route.request().url() === address) {
        shown = true;
        const body = `<!doctype html><html lang="en"><title>Piece</title><body>${html}</body></html>`;
        return route.fulfill({ contentType: "text/html; charset=utf-8", body });
      }
      if (route.request().url() !== last) requested.push(`${route.request().resourceType()} ${route.request().url()}`);
      return route.fulfill({ status: 204 });
    });
    await page.addInitScript(hook);
    await page.goto(address);
    await page.evaluate(touch);
    await allAsked(page);
    if ((await page.title()) !== "Piece" || page.url().split("#")[0] !== address) ran.push(`went to ${page.url()}`);
    return { ran, requested };
  } finally {
    await context.close();
  }
}

/** Waits until what a page had asked for has come, and done what it does. */
async function allAsked(page: Page): Promise<void> {
  await page.evaluate(
    (last) =>
      new Promise((resolve) => {
        const image = new Image();
        image.addEventListener("error", resolve);
        image.src = last;
      }),
    last,
  );
  await twoFrames(page);
}

/** Runs in the page, before anything of it does. */
function hook(): void {
  const page = window as unknown as Record<string, unknown> & { report: (what: string) => void };
  for (const name of ["alert", "confirm", "prompt", "print", "open", "fetch", "xss", "postMessage"])
    page[name] = () => page.report(name);
  navigator.sendBeacon = () => {
    page.report("sendBeacon");
    return true;
  };
  addEventListener("error", (event) => {
    if (event instanceof ErrorEvent) page.report(`error ${event.message}`);
  });
}

/** Runs in the page: hovers over, focuses and clicks all that is on it, except links that lead away by name. */
async function touch(): Promise<void> {
  for (const node of document.body.querySelectorAll<HTMLElement>("*")) {
    for (const name of [
      "mouseover",
      "mouseenter",
      "mousemove",
      "pointerover",
      "mousedown",
      "mouseup",
      "wheel",
      "touchstart",
    ])
      node.dispatchEvent(new Event(name, { bubbles: true }));
    node.focus();
    const href = node instanceof HTMLAnchorElement ? node.protocol : "";
    if (/^(https?|mailto|piece):$/.test(href) && !node.getAttribute("href")?.startsWith("#")) continue;
    if (!node.closest("a") || node instanceof HTMLAnchorElement)
      node.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
    // A link that runs something does so in a task of its own.
    if (href !== "") await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    node.blur();
  }
}

/** A reader's page of many bodies. */
async function pageOf(bodies: string[]): Promise<string> {
  const rendered = await Promise.all(bodies.map((body) => renderBody(body, "en")));
  return rendered.map(({ html }) => `<article>${html}</article>`).join("\n");
}

/** Requests that are more than those of the images that the HTML names. */
function unasked(html: string, requested: string[]): string[] {
  const images: string[] = [];
  visit(fromHtml(html), { tagName: "img" }, ({ properties: { src } }: Element) => {
    images.push(`image ${URL.parse(String(src), address)?.href}`);
  });
  return requested.filter((request) => !images.includes(request));
}

describe("this test sees", () => {
  test.each([
    ["an image's handler", "<img src=x onerror=alert(1)>", "alert"],
    ["a script", "<script>confirm(1)</script>", "confirm"],
    ["a link that runs", '<a href="javascript:prompt(1)">x</a>', "prompt"],
    ["a handler of the pointer", "<p onmouseover=alert(1)>x</p>", "alert"],
    ["a handler of the focus", "<input onfocus=alert(1)>", "alert"],
    ["a broken script", "<svg onload=nothing()></svg>", "error"],
  ])("%s", async (_, html, expected) => {
    expect((await visitPage(html)).ran.join("\n")).toContain(expected);
  });

  test.each([
    ["a frame", '<iframe src="https://evil.example/"></iframe>', "document https://evil.example/"],
    ["a style", "<style>@import url(https://evil.example/a.css)</style>", "stylesheet https://evil.example/a.css"],
    [
      "a refresh",
      '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
      "document https://evil.example/",
    ],
  ])("%s that is loaded", async (_, html, expected) => {
    expect(unasked(html, (await visitPage(html)).requested)).toContain(expected);
  });
});

const own = [
  "[x](javascript:alert(1))",
  "[x](<java&#10;script:alert(1)>)",
  "[x](JAVASCRIPT&colon;alert(1))",
  "[x](data:text/html,<script>alert(1)</script>)",
  "![x](javascript:alert(1))",
  '![x](x "a\\" onerror=alert(1) b=\\"")',
  '![x" onerror="alert(1)](x)',
  '[x](x "&quot; onmouseover=alert(1) ")',
  "[x]: javascript:alert(1)\n\n[x]",
  "<javascript:alert(1)>",
  "```html onload=alert(1)\n<script>alert(1)</script>\n```",
  "## <img src=x onerror=alert(1)>",
  "Words[^<script>]\n\n[^<script>]: <script>alert(1)</script>",
  "Words[^1]\n\n[^1]: [x](javascript:alert(1)) <svg onload=alert(1)>",
  "| <script>alert(1)</script> |\n|---|\n| <img src=x onerror=alert(1)> |",
  '<a id="x" name="x" href="&#1;javascript:alert(1)">x</a>',
  '<details open ontoggle="alert(1)"><summary onclick="alert(1)">x</summary></details>',
  "<div><style></div><img src=x onerror=alert(1)></style>",
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<form id="x"><button formaction="javascript:alert(1)">x</button></form>',
  '<base href="javascript:/a/"><a href="alert(1)">x</a>',
  '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  '<link rel="stylesheet" href="https://evil.example/a.css">',
  '<img srcset="https://evil.example/a.png 1x" alt="x"><video poster="https://evil.example/b.png"></video>',
  '<p style="background: url(https://evil.example/c.png)">x</p>',
  '<a ping="https://evil.example/ping" href="#p1">x</a>',
];

test("nothing of what can be written in Markdown runs or loads", async () => {
  const html = await pageOf(own);
  const { ran, requested } = await visitPage(html);
  expect(ran).toEqual([]);
  expect(unasked(html, requested)).toEqual([]);
});

describe("nothing of DOMPurify's payloads runs or loads", needing(dompurify), () => {
  const payloads = existsSync(beside(dompurify))
    ? (JSON.parse(readFileSync(beside(dompurify), "utf8")) as { payload: string }[]).map(({ payload }) => payload)
    : [];
  const starts = Array.from({ length: Math.ceil(payloads.length / batch) }, (_, index) => index * batch);

  test.each(starts)("from number %i on", async (start) => {
    const chosen = payloads.slice(start, start + batch);
    const html = await pageOf([...chosen, ...chosen.map((payload) => `Words ${payload} words`)]);
    const { ran, requested } = await visitPage(html);
    expect(ran).toEqual([]);
    expect(unasked(html, requested)).toEqual([]);
  });
});
