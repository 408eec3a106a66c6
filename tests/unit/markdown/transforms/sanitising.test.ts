import { readFileSync } from "node:fs";
import type { Element } from "hast";
import { fromHtml } from "hast-util-from-html";
import { visit } from "unist-util-visit";
import { describe, expect, test } from "vitest";
import { renderBody } from "#markdown/render.ts";
import { beside, needing } from "../../../beside.ts";

const dompurify = "corpora/xss/dompurify/expect.json";
const markdownIt = "corpora/markdown-conformance/markdown-it/markdown-it/xss.txt";

const elements = new Set(
  [
    "p div section blockquote pre hr br wbr h1 h2 h3 h4 h5 h6 ul ol li dl dt dd figure figcaption img details summary",
    "table caption thead tbody tfoot tr th td a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span",
    "strong sub sup time u var ruby rt rp input",
  ].flatMap((line) => line.split(" ")),
);

const attributes = new Set(
  [
    "id lang dir title href src alt cite dateTime open start reversed type disabled checked colSpan rowSpan headers scope",
    "abbr width height loading decoding role className tabIndex ariaLabel ariaLabelledBy",
    "dataFootnotes dataFootnoteRef dataFootnoteBackref",
  ].flatMap((line) => line.split(" ")),
);

const schemes = {
  href: ["http:", "https:", "mailto:", "piece:", "root:"],
  src: ["http:", "https:", "figure:"],
  cite: ["http:", "https:"],
};

/** What of an element a page must never hold. */
function faultsOf({ tagName, properties }: Element): string[] {
  const faults = elements.has(tagName) ? [] : [`<${tagName}>`];
  for (const [name, value] of Object.entries(properties)) {
    if (!attributes.has(name)) faults.push(`${tagName} ${name}`);
    if (name === "href" || name === "src" || name === "cite") {
      const scheme = URL.parse(String(value), "https://archive.example/2004/piece/")?.protocol;
      if (scheme !== undefined && !schemes[name].includes(scheme)) faults.push(`${tagName} ${name}=${String(value)}`);
    }
    if (name === "id" && !/^(user-content-.*|p\d+(s\d+)?|fn(ref)?-.*|notes)$/s.test(String(value)))
      if (!/^h[2-6]$/.test(tagName)) faults.push(`${tagName} id=${String(value)}`);
    if (name === "className" && !/^(notes|anchor|table-scroll|align-(left|center|right))$/.test(String(value)))
      faults.push(`${tagName} class=${String(value)}`);
  }
  if (tagName === "input" && !(properties["type"] === "checkbox" && properties["disabled"] === true))
    faults.push("an input that can be used");
  return faults;
}

async function faultsIn(body: string): Promise<string[]> {
  const { html } = await renderBody(body, "en");
  const faults: string[] = [];
  visit(fromHtml(html, { fragment: true }), (node) => {
    if (node.type === "element") faults.push(...faultsOf(node));
    else if (node.type === "comment" || node.type === "doctype") faults.push(node.type);
  });
  return faults;
}

/** The places in a body where a payload can stand. */
const settings: [string, (payload: string) => string][] = [
  ["alone", (payload) => payload],
  ["within a line", (payload) => `Words ${payload} words`],
  ["in a list and a quotation", (payload) => `- > ${payload}`],
  ["in a cell", (payload) => `| a |\n|---|\n| ${payload.replaceAll("\n", " ")} |`],
  ["in a note", (payload) => `Words.[^1]\n\n[^1]: ${payload}`],
  ["in open HTML", (payload) => `<div><table><tr><td>${payload}`],
];

test.each(settings)("nothing that runs is left of DOMPurify's payloads %s", needing(dompurify), async (_, put) => {
  const payloads = JSON.parse(readFileSync(beside(dompurify), "utf8")) as { title: string; payload: string }[];
  expect(payloads.length).toBeGreaterThan(200);
  const faulty: Record<string, string[]> = {};
  for (const { payload } of payloads) {
    const faults = await faultsIn(put(payload));
    if (faults.length > 0) faulty[payload] = faults;
  }
  expect(faulty).toEqual({});
});

test("nothing that runs is left of markdown-it's payloads", needing(markdownIt), async () => {
  const payloads = readFileSync(beside(markdownIt), "utf8").split(/^\.$/m);
  expect(payloads.length).toBeGreaterThan(20);
  for (const payload of payloads) expect({ payload, faults: await faultsIn(payload) }).toEqual({ payload, faults: [] });
});

const addresses = [
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "javascript&colon;alert(1)",
  "javascript&#58;alert(1)",
  "&#106;avascript:alert(1)",
  "java&#9;script:alert(1)",
  "java&#10;script:alert(1)",
  "&#1;javascript:alert(1)",
  "&nbsp;javascript:alert(1)",
  "vbscript:msgbox(1)",
  "data:text/html,<script>alert(1)</script>",
  "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
  "data:image/svg+xml,<svg onload=alert(1)>",
  "blob:https://example.org/1",
  "filesystem:https://example.org/1",
  "file:///etc/passwd",
  "view-source:https://example.org/",
  "figure:x",
  "root:/x",
];

describe.each(addresses)("the address %s", (address) => {
  test.each([
    ["a link", `[x](<${address}>)`],
    ["a link without brackets", `[x](${address})`],
    ["a link by reference", `[x][r]\n\n[r]: <${address}>`],
    ["an automatic link", `<${address}>`],
    ["an image", `![x](<${address}>)`],
    ["a link in raw HTML", `<a href="${address}">x</a>`],
    ["an image in raw HTML", `<img src="${address}" alt="x">`],
    ["a quotation's source", `<blockquote cite="${address}">x</blockquote>`],
  ])("is not that of %s", async (_, body) => {
    const { html } = await renderBody(body, "en");
    expect(await faultsIn(body)).toEqual([]);
    const written: string[] = [];
    visit(fromHtml(html, { fragment: true }), "element", ({ properties: { href, src, cite } }) => {
      for (const value of [href, src, cite]) if (value !== undefined) written.push(String(value));
    });
    for (const value of written) expect(URL.parse(value, "https://archive.example/")?.protocol).toBe("https:");
  });
});

test.each([
  ["script", "before <script>alert(1)</script> after"],
  ["style", "before <style>p { color: red }</style> after"],
  ["frame", 'before <iframe srcdoc="<b>within</b>">within</iframe> after'],
  ["object", 'before <object data="x">within</object> after'],
  ["template", "before <template><b>within</b></template> after"],
  ["field", "before <textarea>within</textarea> after"],
])("a %s goes with all that is in it", async (_, body) => {
  expect((await renderBody(body, "en")).passages.map(({ text }) => text)).toEqual(["before  after"]);
});

test.each(["font", "center", "marquee", "form", "button", "custom-element", "video"])(
  "of an unknown element such as %s the words stay",
  async (name) => {
    const { html, passages } = await renderBody(`<${name}>words that stay</${name}>`, "en");
    expect(passages.map(({ text }) => text)).toEqual(["words that stay"]);
    expect(html).not.toContain(name);
  },
);

test.each(["getElementById", "body", "p1", "notes", "page-main", "fn-1"])(
  "the text can't take the id %s from the page",
  async (id) => {
    const { ids } = await renderBody(`words <b id="${id}">x</b> <a href="#${id}">to it</a>`, "en");
    expect(ids).toEqual(["p1", "p1s1", `user-content-${id}`]);
  },
);

test("the text can't name a class or style of the page", async () => {
  const { html } = await renderBody('<p class="notes" style="color: red">x</p>\n\n<div class="a">y</div>', "en");
  expect(html).not.toMatch(/class|style/);
});
