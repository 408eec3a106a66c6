import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Nodes } from "hast";
import { fromHtml } from "hast-util-from-html";
import { HtmlValidate } from "html-validate";
import { describe, expect, inject, test } from "vitest";
import { readArchive } from "#archive/archive.ts";
import { filesIn } from "#checks/site/built-site.ts";
import { checkPages } from "#checks/site/check-pages.ts";
import { renderedFolder } from "#outputs/caches.ts";
import { publicationOf } from "#outputs/outputs.ts";
import { runCommand } from "./command.ts";
import { filesOf, hashesOf } from "./files.ts";
import { resultIds } from "./result-ids.ts";

const root = inject("atRoot");
const sub = inject("underBase");
const read = (file: string, folder = root) => readFileSync(join(folder, file), "utf8");
const pagesOf = (folder: string) => filesOf(folder).filter((file) => file.endsWith(".html"));
const everything = read("2001/every-field/index.html");

/** The ids of a page, those of its text apart. */
function idsOf(html: string): { ofPage: string[]; ofText: string[] } {
  const found = { ofPage: [] as string[], ofText: [] as string[] };
  const look = (node: Nodes, isText: boolean): void => {
    if (node.type === "element" && typeof node.properties["id"] === "string")
      found[isText ? "ofText" : "ofPage"].push(node.properties["id"]);
    if (!("children" in node)) return;
    const body = node.type === "element" && [node.properties["className"]].flat().includes("body");
    for (const child of node.children) look(child, isText || body);
  };
  look(fromHtml(html), false);
  return found;
}

const addresses = [
  "index.html",
  "404.html",
  "about/index.html",
  "archive/index.html",
  "search/index.html",
  "1787/index.html",
  "2001/index.html",
  "1999-05/index.html",
  "1787-00/index.html",
  "timeline/index.html",
  "map/index.html",
  "on-this-day/index.html",
  "on-this-day/05-02/index.html",
  "1787/the-first-quay/index.html",
  "1787/a-year-of-building/index.html",
  "2001/every-field/index.html",
  "2001/markup-in-text/index.html",
  "2001/prichal-i-veryovka/index.html",
  "topics/index.html",
  "topics/tides/index.html",
  "regions/coast/index.html",
  "places/north-quay/index.html",
  "places/south-quay/index.html",
  "people/harbour-master/index.html",
  "people/desk/index.html",
  "organisations/harbour-board/index.html",
  "authors/desk/index.html",
  "series/quays/index.html",
];

describe("the pages of a built archive", () => {
  test.each(addresses)("there is %s", (address) => {
    expect(pagesOf(root)).toContain(address);
  });

  test("a draft is nowhere", () => {
    const all = filesOf(root).map((file) => read(file));
    expect(all.filter((text) => /persimmon|draft nobody/i.test(text))).toEqual([]);
    expect(pagesOf(root).filter((file) => file.includes("draft"))).toEqual([]);
  });

  test.each([
    ["id", 'data-piece="2001-05-02-a"'],
    ["kind and kicker", 'Forecast · <span lang="en-GB">Zirconium kicker</span>'],
    ["title", "Every field at once</h1>"],
    ["dek", "The dek of it"],
    ["byline", "By the desk, with help</p>"],
    ["author", '<a href="/authors/desk/">The Desk</a>'],
    ["dateline", "NORTH QUAY, 2 May 2001, 13:05 BST"],
    ["place", '<a href="/places/north-quay/">North Quay</a>'],
    ["date with zone", '<time datetime="2001-05-02T13:05+01:00">2 May 2001, 13:05 UTC+01:00</time>'],
    ["revision", '<time datetime="2001-06">June 2001</time>'],
    ["reading time", "1 minute to read (4 minutes by the source)"],
    ["summary", "The summary mentions quicksilver."],
    ["series", "Part 2 of "],
    ["other part", '1. <a href="/1787/the-first-quay/">The first quay</a>'],
    ["topic", '<a href="/topics/tides/">Tides</a>, <a href="/topics/ropes/">Ropes</a>'],
    ["outcome", "<strong>Not borne out</strong> ("],
    ["open judgment", "Open: no outcome is recorded."],
    ["correction", "An earlier version had the wrong quay."],
    ["emendation", "A misprint was set right."],
    ["reference", 'data-versiondate="2001-05-01">Tide tables</a>, Gazette, 2000'],
    ["source", '<a href="https://gazette.example/piece">The Quay Gazette</a>'],
    ["source's tagline", "News from the water"],
    ["provenance", "From the capture 2004/page.txt"],
    ["rights", "© The Quay Gazette. All rights reserved."],
    ["reuse", "Feeds and copies carry its summary only."],
    ["link to a passage", '<a href="/1787/the-first-quay/#p1">the first quay</a>'],
    ["figure with its size", '<img src="/figures/2001/chart.svg" width="200" height="100"'],
    ["permalink", "https://small.example/2001/every-field/"],
    ["canonical address", '<link rel="canonical" href="https://small.example/2001/every-field/">'],
    ["other years", 'On 2 May in other years: <a href="/1999/a-season-at-the-quay/">1999</a>'],
    ["way on", '<a href="/1787/the-first-quay/">The first quay</a>, <time datetime="1787-10">October 1787</time>'],
    ["sentences", '<span id="p1s2">'],
  ])("a piece shows its %s", (_, html) => {
    expect(everything).toContain(html);
  });

  test.each([
    ["1787/three-years-of-dredging", '<time datetime="1787">1787</time>–<time datetime="1789">1789</time>'],
    ["1787/three-years-of-dredging", "A chart of the channel</cite>, about 1786 – 1787"],
    ["1787/three-years-of-dredging", '<meta name="citation_publication_date" content="1787">'],
    ["1787/three-years-of-dredging", '<meta name="DCTERMS.issued" content="1787/1789">'],
    ["1787/three-years-of-dredging", '"datePublished":"1787"'],
    ["1788/the-first-buoy", '<time datetime="1788-06">about June 1788</time>'],
    ["1788/the-first-buoy", "“The First Buoy,” [June 1788?]."],
    ["1788", '<time datetime="1788-06">about June 1788</time>'],
  ])("%s says its date as it is known", (page, html) => {
    expect(read(`${page}/index.html`)).toContain(html);
  });

  test("a piece names those that cite it, with the sentence", () => {
    const page = read("1787/the-first-quay/index.html");
    const cited = page.slice(page.indexOf('id="page-cited-by"'));
    expect(cited).toContain('<a href="/2001/every-field/" lang="en-GB">Every field at once</a>');
    expect(cited).toContain("#p1s3");
    expect(cited).toContain("A link to the first quay and to the archive.");
    expect(cited).toContain("Readings are in feet, as the founders had them.");
  });

  test("every entity and the archive itself have feeds, which carry no more than they may", () => {
    for (const folder of ["", "topics/tides/", "authors/desk/", "series/quays/"]) {
      expect(read(`${folder}atom.xml`)).toContain("https://small.example/id/2001-05-02-a/</id>");
      expect(read(`${folder}feed.xml`)).toContain("The summary mentions quicksilver.");
      expect(read(`${folder}feed.json`)).not.toContain("marmalade");
    }
    expect(read("feed.json")).toContain('href=\\"https://small.example/1787/the-first-quay/\\">the');
    expect(read("feed.json", sub)).toContain('href=\\"https://small.example/sub/1787/the-first-quay/\\">the');
  });

  test("ids of the page begin with page-, and those of texts never do", () => {
    const withIds = pagesOf(root).map((file) => ({ file, ...idsOf(read(file)) }));
    expect(
      withIds.flatMap(({ file, ofPage }) => ofPage.filter((id) => !id.startsWith("page-")).map((id) => file + id)),
    ).toEqual([]);
    expect(
      withIds.flatMap(({ file, ofText }) => ofText.filter((id) => id.startsWith("page-")).map((id) => file + id)),
    ).toEqual([]);
    const { ofText } = idsOf(read("2001/markup-in-text/index.html"));
    expect(ofText).toEqual(expect.arrayContaining(["query", "section-page-quick-search", "user-content-page-main"]));
  });

  test("markup in frontmatter and vocabularies is text", () => {
    const page = read("2001/markup-in-text/index.html").replace(/^.*<body[^>]*>/s, "");
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt; &amp;");
    expect(page).not.toMatch(/<script>alert|<img src=x|javascript:|onclick|<i>markup/);
    expect(read("people/harbour-master/index.html")).toContain("Keeps the &lt;b&gt;harbour&lt;/b&gt; &amp; its books.");
  });

  test("search engines and cards get the same description, of a piece that may be reused", () => {
    expect(read("2001/every-field/index.html")).toMatch(
      /<meta name="description" property="og:description" content="[^"]+">/,
    );
    expect(read("2001/markup-in-text/index.html")).not.toContain("og:description");
  });

  test("every page has a strict policy, and nothing that the policy would have to forgive", () => {
    for (const file of pagesOf(root)) {
      const page = read(file);
      expect(page, file).toMatch(/<meta http-equiv="content-security-policy" content="default-src 'none'/);
      expect(page, file).not.toMatch(/unsafe-inline|'unsafe-eval'|\sstyle="|\son[a-z]+="/);
      expect(page.includes("wasm-unsafe-eval"), file).toBe(file === "search/index.html");
    }
  });

  test("pages load nothing from elsewhere", () => {
    for (const file of pagesOf(root))
      expect(read(file), file).not.toMatch(
        /<(script|img|iframe|source)[^>]* src="(https?:)?\/\/|url\(["']?(https?:)?\/\//,
      );
  });

  test("words don't run together around links", () => {
    const chrome = ["index.html", "about/index.html", "404.html", "search/index.html", "2001/every-field/index.html"];
    for (const file of chrome)
      // The link of a heading to itself shows at its end.
      expect(
        read(file)
          .replaceAll(/<a class="anchor"[^>]*>/g, "")
          .match(/\p{L}<(a|time|code|strong)\b|<\/(a|time|code|strong)>\p{L}/gu),
      ).toBeNull();
  });

  test("pages are valid HTML", async () => {
    const validator = new HtmlValidate({
      extends: ["html-validate:standard"],
      rules: {
        "doctype-style": "off",
        "no-trailing-whitespace": "off",
        "long-title": "off",
        "no-inline-style": "error",
      },
    });
    const problems: string[] = [];
    for (const file of pagesOf(root)) {
      const { results } = await validator.validateString(read(file));
      for (const { messages } of results)
        problems.push(...messages.map(({ ruleId, message }) => `${file}: ${ruleId}: ${message}`));
    }
    expect(problems).toEqual([]);
  });

  test("the search index knows the published pieces and no other page", () => {
    expect([...resultIds(root).keys()].sort()).toEqual([
      "/1787/a-year-of-building/",
      "/1787/the-first-quay/",
      "/1787/three-years-of-dredging/",
      "/1788/the-first-buoy/",
      "/1999/a-season-at-the-quay/",
      "/1999/al-ma-inda-al-rasif/",
      "/2001/every-field/",
      "/2001/markup-in-text/",
      "/2001/prichal-i-veryovka/",
    ]);
  });
});

test.each([
  ["at the root of a host", root, "/"],
  ["under a base", sub, "/sub/"],
])("every page %s is within its budgets, and well", async (_, folder, base) => {
  const archive = await readArchive("tests/fixtures/archives/small", { base }, renderedFolder);
  const pages = publicationOf(archive).outputs.filter((output) => output.type === "page");
  expect(checkPages({ ...archive.site, ...filesIn(folder) }, pages)).toEqual([]);
});

test("of Pagefind, only what searches is published", () => {
  const files = filesOf(join(root, "pagefind")).map((file) => file.replace(/^(fragment|index)\/.*/, "$1"));
  expect([...new Set(files)].map((file) => file.replace(/\.en_.*\./, "."))).toEqual([
    "fragment",
    "index",
    "pagefind-entry.json",
    "pagefind-worker.js",
    "pagefind.pf_meta",
    "pagefind.js",
    "shards.json",
    "wasm.en.pagefind",
    "wasm.unknown.pagefind",
  ]);
});

describe.each([
  ["at the root of a host", root, "/"],
  ["under a base", sub, "/sub/"],
])("links %s", (_, folder, base) => {
  test("lead to files of the site, and to ids that are there", () => {
    const missing: string[] = [];
    for (const file of pagesOf(folder)) {
      for (const [, address = ""] of read(file, folder).matchAll(
        /<(?:a|link|img|script)\b[^>]*? (?:href|src)="([^"]*)"/g,
      )) {
        if (/^(https?:|mailto:)/.test(address)) continue;
        const [path = "", fragment] = address.replace(/\?[^#]*/, "").split("#");
        const target = path === "" ? file : path.slice(base.length).replace(/(^|\/)$/, "$1index.html");
        const known = path === "" || (path.startsWith(base) && filesOf(folder).includes(target));
        if (!known || (fragment && !read(target, folder).includes(`id="${fragment}"`)))
          missing.push(`${file}: ${address}`);
      }
    }
    expect(missing).toEqual([]);
  });
});

test("the same content gives the same bytes", async () => {
  const folder = mkdtempSync(join(tmpdir(), "dateline-again-"));
  const out = join(folder, "out");
  await runCommand("build", ["--content", "tests/fixtures/archives/small", "--out", out]);
  expect(hashesOf(out)).toEqual(hashesOf(root));
  rmSync(folder, { recursive: true });
});
