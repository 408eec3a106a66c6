import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serveSite, type Running } from "#publish/serve/server.ts";
import { freePort } from "../free-port.ts";
import { runCommand } from "../site/command.ts";
import { startBrowser } from "./browser.ts";

const words = [
  "INTERCONTINENTALIZATIONALITIES",
  "СЕЛЬСКОХОЗЯЙСТВЕННОПРОИЗВОДСТВ",
  "Donaudampfschifffahrtsgesellschaft",
  "WEITERENTWICKLUNGSMASSNAHMEN",
] as const;
const languages = ["en", "ru", "de", "de"] as const;

let folder: string;
let browser: Browser;
let site: Running;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "dateline-narrow-"));
  const content = join(folder, "content");
  mkdirSync(join(content, "pieces"), { recursive: true });
  writeFileSync(join(content, "site.yaml"), `name: ${words[0]}\norigin: https://narrow.example\n`);
  for (const name of ["people", "topics", "series"])
    writeFileSync(join(content, `${name}.yaml`), `long:\n  name: ${words[2]}\n  description: ${words[1]}\n`);
  for (const [index, word] of words.entries()) {
    const frontmatter = {
      id: `2004-04-0${index + 1}-a`,
      title: `${word} ${words[0]}`,
      slug: `long-${index}`,
      lang: languages[index],
      published: `2004-04-0${index + 1}`,
      kicker: word,
      dek: `${word} ${word}`,
      byline: word,
      authors: ["long"],
      topics: ["long"],
      people: ["long"],
      series: { id: "long", part: index + 1 },
      summary: word,
      source: { name: word },
      references: [{ title: word, piece: "2004-04-01-a" }],
    };
    const heading = `## ${word}\n\nThe ${word} and the ${words[0]} went on.\n\n`;
    writeFileSync(
      join(content, `pieces/${index}.md`),
      `---\n${JSON.stringify(frontmatter)}\n---\n\n${heading.repeat(5)}`,
    );
  }
  const { code, output } = await runCommand("build", ["--content", content, "--out", join(folder, "dist")]);
  if (code !== 0) throw new Error(output);
  site = await serveSite(join(folder, "dist"), "/", await freePort());
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  rmSync(folder, { recursive: true });
});

const pages = [
  "",
  "404.html",
  "about/",
  "archive/",
  "timeline/",
  "on-this-day/",
  "on-this-day/04-01/",
  "a-z/",
  "2004/",
  "2004-04/",
  "2004/long-0/",
  "2004/long-1/",
  "2004/long-2/",
  "topics/",
  "topics/long/",
  "people/long/",
  "authors/long/",
  "series/long/",
  "search/?q=went",
];

describe.each([320, 360])("at %i px long words", (width) => {
  test.each(pages)("don't make /%s wider than the screen", async (path) => {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    await page.goto(site.address + path);
    if (path.startsWith("search")) await page.waitForSelector("#page-results > li");
    const tooWide = await page.evaluate(() =>
      [...document.querySelectorAll("body *")]
        .filter(
          (node) =>
            document.documentElement.scrollWidth > innerWidth && node.getBoundingClientRect().right > innerWidth,
        )
        .map((node) => node.outerHTML.slice(0, 120)),
    );
    expect(tooWide).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.close();
  });
});

test("tables scroll, where else they would break even years", async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
  await page.goto(`${site.address}timeline/`);
  const wraps = await page.$$eval("td, th", (cells) => cells.map((cell) => getComputedStyle(cell).overflowWrap));
  expect(new Set(wraps)).toEqual(new Set(["break-word"]));
  await page.close();
});

test("an archive without places on the map doesn't lead to it", async () => {
  const page = await browser.newPage();
  for (const path of ["", "archive/", "about/"]) {
    await page.goto(site.address + path);
    expect(await page.$$('a[href="/map/"]')).toEqual([]);
    expect(await page.$$('a[href="/timeline/"]')).not.toEqual([]);
  }
  await page.close();
});
