import { mkdtemp, readdir, readFile, rm, writeFile, mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serveSite, type Running } from "#publish/serve/server.ts";
import { freePort } from "../free-port.ts";
import { runCommand } from "../site/command.ts";
import { startBrowser } from "./browser.ts";

/** Long enough that what is landed on has to be scrolled to. */
const long = Array.from({ length: 60 }, (_, n) => `The tide rose ${n} feet at the mole that year.`).join(" ");
const list = (feet: number) => `\`\`\`\nThe mole has ${feet} feet.\nThe quay has the rest of it.\n\`\`\``;
const before = [long, "The quay was wet at noon.", "The lamps were lit early.", `Nobody came again. ${long}`, list(40)];
const after = [long, "The quay was dry at noon.", `Nobody came again. ${long}`, list(41)];

let folder: string;
let browser: Browser;
let site: Running;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dateline-past-"));
  const content = join(folder, "content");
  const out = join(folder, "dist");
  await mkdir(join(content, "pieces"), { recursive: true });
  await writeFile(join(content, "site.yaml"), "name: Harbour\norigin: https://harbour.example\n");
  const head = "---\nid: 2004-04-06-a\ntitle: A day at the quay\nslug: a-day\npublished: 2004-04-06\n---\n";
  for (const passages of [before, after]) {
    await writeFile(join(content, "pieces/a.md"), `${head}\n${passages.join("\n\n")}\n`);
    await run("ledger", "--content", content);
  }
  await run("build", "--content", content, "--out", out);
  browser = await startBrowser();
  site = await serveSite(out, "/", await freePort());
});
afterAll(async () => {
  await browser.close();
  await site.close();
  await rm(folder, { recursive: true });
});

async function run(name: string, ...args: string[]): Promise<void> {
  const { code, output } = await runCommand(name, args);
  if (code !== 0) throw new Error(output);
}

const revised = /^This passage was revised by \d+ \w+ \d{4}\.$/;
const removed = /^A passage that stood here was removed by \d+ \w+ \d{4}\.$/;

/** The notes on the page as one who looks sees them, with what they stand in. */
function notesOf(page: Page): Promise<{ text: string; width: number; inView: boolean }[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(".past")]
      .filter((note) => note.checkVisibility())
      .map((note) => {
        const { top, bottom, width } = note.getBoundingClientRect();
        return { text: note.innerText, width, inView: top >= 0 && bottom <= innerHeight };
      }),
  );
}

/** What a screen reader is given of the text. */
const readOut = (page: Page) => page.locator("article").ariaSnapshot();

test("no file but the page has the notes", async () => {
  const files = (await readdir(folder, { recursive: true })).filter((name) =>
    /^dist\/.*\.(md|json|jsonl|xml|csv|html)$/.test(name),
  );
  const noting = await Promise.all(
    files.map(async (name) =>
      / that stood here was | was revised by /.test(await readFile(join(folder, name), "utf8")) ? [name] : [],
    ),
  );
  expect(files).toContain("dist/2004/a-day/index.md");
  expect(noting.flat()).toEqual(["dist/2004/a-day/index.html"]);
});

describe.each([
  ["without JavaScript", false, "light"],
  ["without JavaScript, dark", false, "dark"],
  ["with JavaScript", true, "light"],
  ["with JavaScript, dark", true, "dark"],
] as const)("a narrow page %s", (_, javaScriptEnabled, colorScheme) => {
  let page: Page;
  const messages: string[] = [];
  const open = async (fragment: string) => {
    await page.goto("about:blank");
    await page.goto(`${site.address}2004/a-day/${fragment}`);
  };
  beforeAll(async () => {
    const context = await browser.newContext({
      ...{ javaScriptEnabled, colorScheme, bypassCSP: true },
      viewport: { width: 360, height: 640 },
    });
    page = await context.newPage();
    page.on("console", (message) => messages.push(message.text()));
  });
  afterAll(() => page.context().close());

  test("shows no note to one who doesn't arrive by an old id, nor reads it out", async () => {
    for (const fragment of ["", "#p1", "#p2r1", "#p4"]) {
      await open(fragment);
      expect(await notesOf(page)).toEqual([]);
      const heard = await readOut(page);
      expect(heard).toContain("The quay was dry at noon.");
      expect(heard).not.toMatch(/was revised|was removed/);
    }
  });

  test("says to one who arrives by the id of a revised passage that it was, at its new words", async () => {
    await open("#p2");
    const [note, ...others] = await notesOf(page);
    expect(note).toMatchObject({ text: expect.stringMatching(revised) as string, inView: true });
    expect(others).toEqual([]);
    expect(await readOut(page)).toContain(note?.text);
    const passage = page.locator("p", { has: page.locator(":target") });
    expect(await passage.innerText()).toMatch(/The quay was dry at noon\./);
    expect(await passage.getAttribute("id")).toBe("p2r1");
    expect(await passage.evaluate((element) => getComputedStyle(element).backgroundColor)).not.toBe("rgba(0, 0, 0, 0)");
  });

  test("says to one who arrives by the id of a removed passage that it stood there, and marks nothing else", async () => {
    await open("#p3");
    const [note, ...others] = await notesOf(page);
    expect(note).toMatchObject({ text: expect.stringMatching(removed) as string, inView: true });
    expect(others).toEqual([]);
    expect(await readOut(page)).toContain(note?.text);
    const target = await page.locator(":target").evaluate((element) => {
      const note = element.closest(".past");
      const [passage, next] = [note?.previousElementSibling, note?.nextElementSibling];
      return {
        after: passage?.id,
        before: next?.id,
        marked: [passage, next].map((each) => each && getComputedStyle(each).backgroundColor),
      };
    });
    const none = "rgba(0, 0, 0, 0)";
    expect(target).toEqual({ after: "p2r1", before: "p4", marked: [none, none] });
  });

  test.runIf(javaScriptEnabled).each([
    ["the id of a revised passage", "#p2", "#p2r1", "para. 2r1"],
    ["a sentence of it", "#p2s1", "#p2r1s1", "para. 2r1"],
    ["that of a block that can hold no note", "#p5", "#p5r1", "para. 5r1"],
  ])("cites the words that stand now to one who arrives by %s", async (_, fragment, cited, paragraph) => {
    await open(fragment);
    const citations = page.locator("#page-cite + dl");
    await citations.getByText(`a-day/${cited}`).first().waitFor();
    expect(await citations.innerText()).toContain(paragraph);
  });

  test.runIf(javaScriptEnabled)("cites the whole piece to one who arrives by the id of a removed passage", async () => {
    await open("#p2");
    const citations = page.locator("#page-cite + dl");
    await citations.getByText("a-day/#p2r1").first().waitFor();
    await page.evaluate(() => (location.hash = "#p3"));
    await citations.getByText("a-day/#").first().waitFor({ state: "detached" });
    expect(await citations.innerText()).not.toContain("para.");
  });

  test.each(["", "#p2", "#p3"])("is no wider than the screen, and has no faults that axe finds, at %s", async (at) => {
    await open(at);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
    // Without scripts there are no timers, for which axe would wait for ever.
    if (!javaScriptEnabled) return;
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate<axe.AxeResults>("axe.run()");
    expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
  });

  test("says nothing in the console", () => {
    expect(messages).toEqual([]);
  });
});
