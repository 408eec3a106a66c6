import fc from "fast-check";
import { fromHtml } from "hast-util-from-html";
import { toString } from "hast-util-to-string";
import { visit } from "unist-util-visit";
import { expect, test } from "vitest";
import { isNotes } from "#markdown/hast.ts";
import { renderBody } from "#markdown/render.ts";

/** Signs that mean something in Markdown or HTML, and some words between them. */
const signs = [
  ..."# ## * ** _ - + > ` ``` ~ ~~ | : --- === 1. 2) [ ] ( ) [^1] [^1]: [a]: ![ ]( <b> </b> <p> </p> < > & &amp; \\".split(
    " ",
  ),
  ...'<div> </div> <a href="/x"> </a> <table> <td> <h2 id="p1"> <details> <summary> <ul> <li> <img src="a.png">'.split(
    / (?=<)/,
  ),
  ...['<b id="fn-1">', '<p id="x">', "<center>", "<script>", "<!--", "-->", "<![CDATA[", "<?", "<svg>", "<math>"],
  ...[
    "P1",
    "Notes",
    "fn-1",
    "word",
    "Word.",
    "Mr.",
    "http://a.example",
    "слово",
    "。",
    "\u2060",
    "\u0000",
    "😀",
    "\ud800",
  ],
];
const gaps = ["", " ", "\n", "\n\n", "    ", "\n\n    ", "\t", "\r\n"];
const markdown = fc.oneof(
  fc
    .array(fc.tuple(fc.constantFrom(...signs), fc.constantFrom(...gaps)), { maxLength: 40 })
    .map((parts) => parts.flat().join("")),
  fc.string({ unit: "binary", maxLength: 80 }),
);

test("any text is rendered, twice to the same, with each id once and every id listed", async () => {
  await fc.assert(
    fc.asyncProperty(markdown, async (body) => {
      const first = await renderBody(body, "en");
      expect(await renderBody(body, "en")).toEqual(first);
      const ids: string[] = [];
      visit(fromHtml(first.html, { fragment: true }), "element", ({ properties: { id } }) => {
        if (id !== undefined) ids.push(String(id));
      });
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).not.toContain("");
      expect(ids.toSorted()).toEqual(first.ids.toSorted());
    }),
    { numRuns: 600 },
  );
});

test("any text may become any other, and all ids of the one are in the other, each once", async () => {
  await fc.assert(
    fc.asyncProperty(markdown, markdown, async (one, other) => {
      const first = await renderBody(one, "en");
      const { html, ids, fragments } = await renderBody(other, "en", first.fragments);
      const found: string[] = [];
      visit(fromHtml(html, { fragment: true }), "element", ({ properties: { id } }) => {
        if (id !== undefined) found.push(String(id));
      });
      expect(found).toEqual(ids);
      expect(new Set(ids).size).toBe(ids.length);
      // White space makes an id invalid.
      expect(first.ids.filter((id) => !ids.includes(id) && !/\s/.test(id))).toEqual([]);
      expect((await renderBody(other, "en", fragments)).html).toBe(html);
    }),
    { numRuns: 300 },
  );
});

type Words = () => string;

/** Bodies of all kinds of blocks; `word` gives a word that is nowhere else. */
const blocks: ((word: Words) => string)[] = [
  (word) => `${word()} *${word()}. ${word()}* ${word()}.\n${word()}`,
  (word) => `### ${word()} ${word()}`,
  (word) => `- ${word()}\n- ${word()}\n  - ${word()}`,
  (word) => `1. ${word()}\n\n   ${word()}\n\n2. ${word()}`,
  (word) => `- ${word()}\n  \`\`\`\n  ${word()}\n  \`\`\`\n  ${word()}`,
  (word) => `> ${word()}\n>\n> ${word()}\n>\n> > ${word()}`,
  (word) => `| ${word()} | ${word()} |\n|---|:-:|\n| ${word()} | **${word()}** |`,
  (word) => `![](figures/x.png "${word()}")`,
  (word) => `${word()}.[^${word()}]\n\n[^n]: ${word()}`.replace(/\[\^\w+\]\n/, "[^n]\n"),
  (word) => `\`\`\`\n${word()}\n\`\`\``,
  (word) => `<details><summary>${word()}</summary>\n\n${word()}\n\n</details>`,
  (word) => `<dl><dt>${word()}</dt><dd>${word()}<p>${word()}</p></dd></dl>`,
  (word) => `<div>${word()}<p>${word()}</p>${word()}</div>`,
  (word) => `<div><a href="/x/">${word()}<p>${word()}</p></a></div>`,
  (word) => `<center>${word()}</center>`,
  (word) => `<span>${word()}</span>\n<b>${word()}</b>`,
  (word) => `<ul>${word()}<li>${word()}</li></ul>`,
  (word) => `<figure><img src="x.png" alt=""><figcaption>${word()}</figcaption></figure>`,
  (word) => `<table><caption>${word()}</caption><tr><td>${word()}</td></tr></table>`,
  (word) => `[${word()}](/x/) ${word()}<br>${word()} <q>${word()}</q> <ruby>${word()}<rt>${word()}</rt></ruby>`,
];

test("every word of a body is in exactly one passage, heading or note", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(blocks.length - 1), { minLength: 1, maxLength: 8 }), async (chosen) => {
      let count = 0;
      const word = () => `word${(count += 1)}x`;
      const body = chosen.map((index) => blocks[index]?.(word)).join("\n\n");
      const { html, headings, passages } = await renderBody(body, "en");
      const tree = fromHtml(html, { fragment: true });
      const noted: string[] = [];
      visit(tree, "element", (node) => {
        if (isNotes(node)) noted.push(toString(node));
      });
      const places = [...headings.map(({ text }) => text), ...passages.map(({ text }) => text), ...noted].join("\n");
      const shown = toString(tree).match(/word\d+x/g) ?? [];
      expect(shown.length).toBeGreaterThan(0);
      expect(places.match(/word\d+x/g)?.toSorted()).toEqual(shown.toSorted());
      expect(new Set(shown).size).toBe(shown.length);
    }),
    { numRuns: 300 },
  );
});

test("the text of a passage is what its element shows, whatever sentences are wrapped in it", async () => {
  await fc.assert(
    fc.asyncProperty(markdown, async (body) => {
      const { html, passages } = await renderBody(body, "en");
      const shown = new Map<string, string>();
      visit(fromHtml(html, { fragment: true }), "element", (node) => {
        if (typeof node.properties["id"] === "string") shown.set(node.properties["id"], toString(node));
      });
      const squeeze = (text: string) => text.replace(/[\s\u2060]+/g, "");
      for (const { id, text } of passages) {
        const element = shown.get(id);
        expect(element).toBeDefined();
        // The element may hold blocks of its own and the marks of notes; its words come in order all the same.
        let at = 0;
        for (const letter of squeeze(text)) {
          at = squeeze(element ?? "").indexOf(letter, at);
          expect(at).toBeGreaterThanOrEqual(0);
          at += letter.length;
        }
      }
    }),
    { numRuns: 300 },
  );
});
