import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { filesIn } from "#checks/site/built-site.ts";
import { checkPages } from "#checks/site/check-pages.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dateline-links-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, text = ""): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

const page = (body: string, head = "") =>
  `<!doctype html><html lang="en"><head><title>T</title>${head}</head><body>${body}</body></html>`;
const site = { origin: "https://archive.example", base: "/sub/" };
const found = () =>
  checkPages({ ...filesIn(folder), ...site }, []).flatMap(({ code, file, message }) =>
    code.startsWith("broken-") ? [`${code} ${file}: ${message}`] : [],
  );

describe("links inside a site", () => {
  test("that lead to files and parts that are there are well", () => {
    write("feed.xml");
    write("a/cite.bib");
    write("a/figure one.png");
    write("a/index.html", page(`<p id="p1">x</p><p id="п2">y</p><a href="#p1">x</a><a href="cite.bib">c</a>`));
    write(
      "index.html",
      page(
        `<p id="top-part">x</p><a href="/sub/">x</a><a href="/sub/a/#p1">x</a><a href="a/#%D0%BF2">x</a>` +
          `<a href="https://archive.example/sub/a/?q=1#p1:~:text=x">x</a><a href="#top">x</a><a href="#">x</a>` +
          `<a href="/sub/feed.xml#anything">x</a><a href="https://archive.example/beside/">x</a>` +
          `<a href="//archive.example/beside/">x</a><a href="https://other.example/gone">x</a><a href="mailto:a@b.example">x</a>` +
          `<img src="/sub/a/figure%20one.png" srcset="/sub/a/figure%20one.png 2x" alt="" width="1" height="1">`,
        `<meta property="og:url" content="https://archive.example/sub/"><meta name="description" content="/gone/">`,
      ),
    );
    expect(found()).toEqual([]);
  });

  test("to parts of a text that was withdrawn are well", () => {
    write("a/index.html", page(`<p id="page-withdrawn">Withdrawn</p>`));
    write("index.html", page(`<a href="/sub/a/#p2">x</a>`));
    expect(found()).toEqual([]);
  });

  test.each([
    ["a page", `<a href="/sub/gone/">x</a>`, "/sub/gone/"],
    ["a page without its slash", `<a href="/sub/a">x</a>`, "/sub/a"],
    ["a page without the base", `<a href="/a/">x</a>`, "/a/"],
    [
      "a page by its whole address",
      `<a href="https://archive.example/sub/gone/">x</a>`,
      "https://archive.example/sub/gone/",
    ],
    ["a page beside this one", `<a href="gone.html">x</a>`, "gone.html"],
    ["an image", `<img src="/sub/gone.png" alt="" width="1" height="1">`, "/sub/gone.png"],
    ["a larger image", `<img srcset="/sub/gone.png 2x" alt="" width="1" height="1">`, "/sub/gone.png"],
    ["a form", `<form action="/sub/gone/"></form>`, "/sub/gone/"],
    ["an area of a map", `<map name="m"><area href="/sub/gone/" alt="x"></map>`, "/sub/gone/"],
  ])("are broken where there is no such file: %s", (_, body, address) => {
    write("a/index.html", page(""));
    write("index.html", page(body));
    expect(found()).toEqual([`broken-link index.html: ${address} leads to no file on the site.`]);
  });

  test.each([
    ["the canonical address", `<link rel="canonical" href="https://archive.example/sub/gone/">`],
    ["a feed", `<link rel="alternate" type="application/rss+xml" href="https://archive.example/sub/gone/">`],
    ["what describes the page", `<link rel="describedby" href="https://archive.example/sub/gone/">`],
    ["a share image", `<meta property="og:image" content="https://archive.example/sub/gone/">`],
    ["a redirect", `<meta http-equiv="refresh" content="0; url=https://archive.example/sub/gone/">`],
    ["a preload", `<link rel="modulepreload" href="https://archive.example/sub/gone/">`],
  ])("are broken in a head too: %s", (_, head) => {
    write("index.html", page("", head));
    expect(found()).toEqual([
      "broken-link index.html: https://archive.example/sub/gone/ leads to no file on the site.",
    ]);
  });

  test.each([
    ["this page", "#p2", "a/index.html"],
    ["a page read before", "/sub/a/#p2", "b/index.html"],
    ["a page read later", "/sub/b/#p2", "a/index.html"],
    ["a part whose id only begins so", "/sub/b/#p", "a/index.html"],
  ])("are broken where the page has no such part: %s", (_, address, file) => {
    for (const each of ["a/index.html", "b/index.html"])
      write(each, page(`<p id="p1">x</p>${each === file ? `<a href="${address}">x</a>` : ""}`));
    expect(found()).toEqual([`broken-fragment ${file}: ${address} leads to an id that isn't on its page.`]);
  });

  test("are told once, with the number of pages that have them", () => {
    for (const each of ["a", "b", "c"])
      write(
        `${each}/index.html`,
        page(`<a href="/sub/gone/">x</a><a href="/sub/gone/">y</a><a href="/sub/a/#p9">z</a>`),
      );
    expect(found()).toEqual([
      "broken-fragment a/index.html: /sub/a/#p9 leads to an id that isn't on its page; 3 pages link to it.",
      "broken-link a/index.html: /sub/gone/ leads to no file on the site; 3 pages link to it.",
    ]);
  });
});
