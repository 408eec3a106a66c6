import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { filesIn } from "#checks/site/built-site.ts";
import { checkPages } from "#checks/site/check-pages.ts";
import { checksOfPages, checksOfWhole, siteCodes } from "#checks/site/registry.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dateline-budgets-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
/** Text that brotli can't make smaller than three quarters. */
const noise = (length: number) => randomBytes(length).toString("base64").slice(0, length);

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

/** A page whose policy allows the given inline texts. */
function page(head: string, body = "", inline: string[] = [], more = ""): string {
  const sources = `'self' ${inline.map(hash).join(" ")}`;
  return `<!doctype html><html lang="en"><head><meta http-equiv="content-security-policy" content="default-src 'none'; script-src ${sources} ${more}; style-src ${sources};"><title>T &lt; U</title>${head}</head><body>${body}</body></html>`;
}

function found(base = "/", words = 900) {
  // What these pages name is not there; site-links.test.ts is about that.
  const findings = checkPages({ ...filesIn(folder), origin: "https://archive.example", base }, [
    { address: "/2004/a/", words },
  ]);
  return findings.filter(({ code }) => code !== "broken-link");
}
const told = () => found().map(({ code, message }) => `${code}: ${message}`);

const style = "p{color:red}";
const script = "document.title";

test("a page that keeps to all of it is well", () => {
  write("icon.svg", "<svg/>");
  write(
    "2004/a/index.html",
    page(
      `<style>${style}</style><script>${script}</script>` +
        `<script type="application/ld+json">{"url": "https://elsewhere.example/${"x".repeat(4000)}"}</script>` +
        `<link rel="canonical" href="https://elsewhere.example/a/"><link rel="icon" href="/icon.svg">` +
        `<link rel="preload" as="font" href="/assets/a.woff2" crossorigin>`,
      `<!-- <p\n style="x"> --><p>if a &lt;script src="https://x.example"&gt; style="x" onclick="y"</p>` +
        `<a href="https://elsewhere.example/" title="a > b < c">x</a><img src="https://archive.example/a.png" width="1" height="1" alt="">` +
        `<img src="data:image/gif;base64,R0" width=1 height=1 alt="">`,
      [style, script],
    ),
  );
  expect(found()).toEqual([]);
});

describe("requests", () => {
  test.each([
    ["a linked style sheet", `<link rel="stylesheet" href="/a.css">`, "/a.css"],
    ["a linked style sheet for print", `<link media="print" rel=stylesheet href=/a.css>`, "/a.css"],
    ["a script in the head", `<script src="/a.js"></script>`, "/a.js"],
  ])("%s holds up the first rendering", (_, head, address) => {
    write("index.html", page(head));
    expect(found()).toEqual([
      {
        code: "blocking-request",
        severity: "error",
        file: "index.html",
        message: `${address} blocks rendering.`,
        fix: "Inline the styles; load the script with type=module, async or defer.",
      },
    ]);
  });

  test.each([`type="module"`, "async", `defer=""`])("a script with %s doesn't", (attribute) => {
    write("index.html", page(`<script ${attribute} src="/a.js"></script>`));
    expect(found()).toEqual([]);
  });

  test.each([
    `<script type="module" src="https://x.example/a"></script>`,
    `<img src="//x.example/a" width="1" height="1">`,
    `<img src="/a" srcset="/b 1x, https://x.example/a 2x" width="1" height="1">`,
    `<link rel="preload" as="image" href="https://x.example/a">`,
    `<link rel="icon" href="http://x.example/a">`,
    `<link rel="manifest" href="https://x.example/a">`,
    `<link rel="preconnect" href="https://x.example/a">`,
    `<iframe src="https://x.example/a"></iframe>`,
    `<video poster="https://x.example/a"></video>`,
    `<audio><source src="https://x.example/a"></audio>`,
    `<object data="https://x.example/a"></object>`,
    `<svg><image href="https://x.example/a"/></svg>`,
    `<svg><rect fill="url(https://x.example/a#b)"/></svg>`,
    `<img src="https&#58;//x.example/a" width="1" height="1">`,
  ])("%s asks another site", (body) => {
    write("index.html", page("", body));
    expect(found()).toMatchObject([
      {
        code: "foreign-request",
        message: expect.stringMatching(/^The page loads (https?:)?\/\/x\.example\/a(#b)? from another site\.$/),
      },
    ]);
  });

  test.each([
    "@import 'https://x.example/a';",
    `@import url("https://x.example/a");`,
    "p{background:url( //x.example/a )}",
  ])("so do the styles %s", (css) => {
    write("index.html", page(`<style>${css}</style>`, "", [css]));
    expect(told()).toEqual([expect.stringMatching(/^foreign-request: The page loads (https:)?\/\/x\.example\/a from/)]);
  });

  test("a second font preload is too many", () => {
    const font = `<link rel="preload" as="font" href="/a.woff2">`;
    write("index.html", page(font + font));
    expect(told()).toEqual(["many-font-preloads: The page preloads 2 fonts; 1 is allowed."]);
  });
});

describe("what the policy forbids", () => {
  test.each([
    [`<p style="color:red">x</p>`, "The policy forbids the attribute style on <p>."],
    [`<p onClick="x()">x</p>`, "The policy forbids the attribute onclick on <p>."],
    ["<style>p{}</style>", `The policy's style-src has no hash of the inline style "p{}".`],
    ["<script>a()</script>", `The policy's script-src has no hash of the inline script "a()".`],
    [`<script type="speculationrules">{}</script>`, `The policy's script-src has no hash of the inline script "{}".`],
  ])("%s is told", (body, message) => {
    write("index.html", page("", body, ["p{ }", "a() "]));
    expect(told()).toEqual([`policy-blocks: ${message}`]);
  });
});

test.each([`<img src="/a.png" width="1">`, `<img src="/a.png" height="1">`, `<img src="/a.png">`])(
  "%s may shift the page",
  (body) => {
    write("index.html", page("", body));
    expect(told()).toEqual([
      "unsized-image: The image /a.png has no width or no height, so the text below it shifts when it loads.",
    ]);
  },
);

describe("JavaScript before first use", () => {
  const fill = (bytes: number, code = "") => `${code}//${"x".repeat(bytes - code.length - 2)}`;
  const load = `<script type="module" src="/sub/assets/a.js"></script>`;

  test("is inline scripts, files and what they import, each once, but not what comes on demand", () => {
    write("assets/a.js", fill(1000, `import{b}from"./b.js";import("./late.js");`));
    write("assets/b.js", fill(1000, `import"./a.js";export*from"/sub/assets/c.js";`));
    write("assets/c.js", fill(1000));
    write("assets/late.js", fill(9000));
    const inline = fill(72);
    write("index.html", page(`${load}<script>${inline}</script>`, "", [inline]));
    expect(found("/sub/")).toEqual([]);
    write("assets/c.js", fill(1001));
    expect(found("/sub/")).toEqual([
      {
        code: "heavy-script",
        severity: "note",
        file: "index.html",
        message: "The page's JavaScript before first use takes 3,073 bytes, 1 over the 3,072 allowed.",
        fix: "The archive needs no change. In Dateline, load what isn't needed at once on demand (await import(...)).",
      },
    ]);
  });

  test("counts preloaded modules, and what an inline module imports", () => {
    write("a.js", fill(2000));
    write("b.js", fill(2000));
    const inline = `import"/b.js"`;
    write(
      "index.html",
      page(`<link rel="modulepreload" href="/a.js"><script type="module">${inline}</script>`, "", [inline]),
    );
    expect(told()).toEqual([expect.stringContaining("takes 4,013 bytes")]);
  });

  test("is free on the page that may run WebAssembly", () => {
    write("assets/a.js", fill(5000));
    write("search/index.html", page(load, "", [], "'wasm-unsafe-eval'"));
    expect(found("/sub/")).toEqual([]);
  });
});

describe("weight", () => {
  const body = (length: number) => `<div class="body max"><div>${noise(length)}</div></div><p>end</p>`;

  test("a short piece is weighed whole, compressed", () => {
    write("2004/a/index.html", page("", body(18_000)));
    expect(found()).toEqual([]);
    write("2004/a/index.html", page("", body(20_000)));
    expect(found()).toEqual([
      {
        code: "heavy-page",
        severity: "note",
        file: "2004/a/index.html",
        message: expect.stringMatching(
          /^The page with its styles, compressed, takes 15,\d{3} bytes, \d{3} over the 14,336 allowed\.$/,
        ),
        fix: "The archive needs no change. In Dateline, reduce what every page carries: src/styles, src/layouts, src/components.",
      },
    ]);
  });

  test("styles that it links weigh too", () => {
    write("a.css", noise(10_000));
    write("2004/a/index.html", page(`<link rel="stylesheet" href="/a.css">`, body(10_000)));
    expect(found().map(({ code }) => code)).toEqual(["blocking-request", "heavy-page"]);
  });

  test("a long piece isn't weighed, nor a short one with long lists of its own", () => {
    write("2004/a/index.html", page("", body(200_000)));
    expect(found("/", 901)).toEqual([]);
    const article = (words: number) =>
      `<p title="${noise(20_000)}"></p><article>${"<li>w</li>".repeat(words)}</article>`;
    write("2004/a/index.html", page("", article(1_401)));
    expect(found()).toEqual([]);
    write("2004/a/index.html", page("", article(1_399)));
    expect(found().map(({ code }) => code)).toEqual(["heavy-page"]);
  });

  test("a page that is no piece is weighed as it is", () => {
    const rest = page("").length;
    write("topics/index.html", page("", "x".repeat(102_400 - rest)));
    expect(found()).toEqual([]);
    write("topics/index.html", page("", `é${"x".repeat(102_399 - rest)}`));
    expect(told()).toEqual(["heavy-list: The page takes 102,401 bytes, 1 over the 102,400 allowed."]);
    expect(found()).toMatchObject([{ severity: "note" }]);
  });
});

test.each([
  ["<p>a < b</p>", `"< b</p></body></html" is no tag`],
  ["<script>a()", "<script> is not closed"],
])("a page with %s is not passed over", (body, reason) => {
  write("index.html", page("", body));
  expect(told()).toEqual([`unreadable-page: The page can't be checked: ${reason}.`]);
  expect(siteCodes).toContain("unreadable-page");
});

test("every finding is told, by code and file", () => {
  for (let number = 10; number < 40; number += 1) write(`${number}.html`, page("", `<p style="a">x</p><img src="/a">`));
  const files = Array.from({ length: 30 }, (_, index) => `${index + 10}.html`);
  expect(found().map(({ code, file }) => `${code} ${file}`)).toEqual([
    ...files.map((file) => `policy-blocks ${file}`),
    ...files.map((file) => `unsized-image ${file}`),
  ]);
});

test("each code is one check's own", () => {
  const codes = [...checksOfPages, ...checksOfWhole].flatMap((check) => check.codes);
  expect(codes.length).toBeGreaterThan(9);
  expect(new Set(codes).size).toBe(codes.length);
});
