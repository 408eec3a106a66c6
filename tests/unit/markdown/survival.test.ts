import fc from "fast-check";
import { slug } from "github-slugger";
import { fromHtml } from "hast-util-from-html";
import { visit } from "unist-util-visit";
import { expect, test } from "vitest";
import type { Fragment } from "#passages/fragment.ts";
import { renderBody } from "#markdown/render.ts";
import { withoutRetiredAnchors } from "#markup/retired-anchors.ts";
import { recorded } from "./recorded.ts";

/** A block of a text: its sentences, and how it is written. */
interface Block {
  kind: "paragraph" | "item" | "quotation" | "heading" | "code" | "table" | "details" | "anchor";
  sentences: string[];
}

const syllables = "ka lo mi ten ra vos ul pem shi dor net bai".split(" ");
const word = fc.array(fc.constantFrom(...syllables), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(""));
const sentence = fc
  .array(word, { minLength: 1, maxLength: 9 })
  .map((words) => `${words.join(" ").replace(/^./, (letter) => letter.toUpperCase())}.`);
const block = fc.record<Block>({
  kind: fc.constantFrom(
    "paragraph",
    "paragraph",
    "paragraph",
    "item",
    "quotation",
    "heading",
    "code",
    "table",
    "details",
    "anchor",
  ),
  sentences: fc.array(sentence, { minLength: 1, maxLength: 5 }),
});
const text = fc.array(block, { maxLength: 9 });

const written: Record<Block["kind"], (words: string) => string> = {
  paragraph: (words) => words,
  item: (words) => `- ${words}\n  - Nested under it: ${words}`,
  quotation: (words) => `> ${words}`,
  heading: (words) => `## ${words.slice(0, 40)}`,
  code: (words) => `\`\`\`\n${words}\n\`\`\``,
  table: (words) => `| ${words} |\n|---|\n| cell |`,
  details: (words) => `<details><summary>${words}</summary>\n\n${words}\n\n</details>`,
  anchor: (words) => `*${words}* <b id="${words.replaceAll(/\W/g, "").slice(0, 3)}">marked</b>[^n]`,
};

const bodyOf = (blocks: readonly Block[]) =>
  `${blocks.map(({ kind, sentences }) => written[kind](sentences.join(" "))).join("\n\n")}\n\n[^n]: A note.\n`;

type Edit = (blocks: Block[], at: number, to: number, other: Block) => void;

const edits: Record<string, Edit> = {
  insert: (blocks, at, _, other) => void blocks.splice(at, 0, other),
  double: (blocks, at, to) => void blocks.splice(to, 0, ...blocks.slice(at, at + 1)),
  delete: (blocks, at) => void blocks.splice(at, 1),
  reorder: (blocks, at, to) => void blocks.splice(to, 0, ...blocks.splice(at, 1)),
  split: (blocks, at, to) => {
    const target = blocks[at];
    if (!target) return;
    const half = to % (target.sentences.length + 1);
    const parts = [target.sentences.slice(0, half), target.sentences.slice(half)].filter((part) => part.length > 0);
    blocks.splice(at, 1, ...parts.map((sentences) => ({ ...target, sentences })));
  },
  merge: (blocks, at) => {
    const [first, second] = blocks.slice(at, at + 2);
    if (first && second) blocks.splice(at, 2, { ...first, sentences: [...first.sentences, ...second.sentences] });
  },
  typo: (blocks, at, to) => {
    const target = blocks[at];
    if (!target) return;
    const letters = target.sentences.join(" ");
    const place = to % letters.length;
    blocks[at] = { ...target, sentences: [`${letters.slice(0, place)}x${letters.slice(place + 1)}`] };
  },
  rewrite: (blocks, at, _, other) => {
    const target = blocks[at];
    if (target) blocks[at] = { ...target, sentences: other.sentences };
  },
};

const change = fc.record({
  edit: fc.constantFrom(...Object.keys(edits)),
  at: fc.nat(8),
  to: fc.nat(60),
  other: block,
  record: fc.boolean(),
});

const squeeze = (words: string) => words.replaceAll(/\s+/g, " ").trim();

async function read(body: string, known: readonly Fragment[]) {
  const rendered = await renderBody(body, "en", known);
  const ids: string[] = [];
  visit(fromHtml(rendered.html, { fragment: true }), "element", ({ properties: { id } }) => {
    if (typeof id === "string") ids.push(id);
  });
  const named = [...rendered.headings, ...rendered.passages];
  return { ...rendered, inHtml: ids, texts: new Map(named.map(({ id, text }) => [id, squeeze(text)])) };
}

/** How often each text is in a body. */
const counts = (texts: Iterable<string>) =>
  new Map(
    Array.from(
      Map.groupBy(texts, (each) => each),
      ([each, all]) => [each, all.length],
    ),
  );

test("however a text is edited, no id is lost, none is used for another text, and what is unchanged keeps its own", async () => {
  await fc.assert(
    fc.asyncProperty(text, fc.array(change, { minLength: 1, maxLength: 7 }), async (start, changes) => {
      const blocks = [...start];
      let now = await read(bodyOf(blocks), []);
      let known: Fragment[] = [];
      const ever = new Set<string>();
      /** By id, the words that it was last recorded for. */
      const words = new Map<string, string>();
      let before = now.texts;
      const record = () => {
        known = recorded(now.fragments, "2026-11-24");
        before = now.texts;
        for (const id of now.inHtml) ever.add(id);
        for (const [id, each] of now.texts) words.set(id, each);
      };
      record();
      for (const { edit, at, to, other, record: recording } of changes) {
        edits[edit]?.(blocks, at % Math.max(1, blocks.length), to % (blocks.length + 1) || to, other);
        const body = bodyOf(blocks);
        now = await read(body, known);

        expect(new Set(now.inHtml).size).toBe(now.inHtml.length);
        expect(now.inHtml).toEqual(now.ids);
        expect([...ever].filter((id) => !now.inHtml.includes(id))).toEqual([]);

        for (const [id, each] of now.texts) {
          const once = words.get(id);
          const same = once === undefined || once === each || (!/^p\d/.test(id) && slug(once) === slug(each));
          expect(same, `${id} was for "${once}" and is for "${each}"`).toBe(true);
        }

        const present = counts(now.texts.values());
        for (const [each, count] of counts(before.values())) {
          const had = [...before].flatMap(([id, other]) => (other === each ? [id] : []));
          const has = had.filter((id) => now.texts.get(id) === each);
          expect(has.length, `"${each}"`).toBeGreaterThanOrEqual(Math.min(count, present.get(each) ?? 0));
        }

        const again = await read(body, now.fragments);
        expect(again.fragments).toEqual(now.fragments);
        expect(again.html).toBe(now.html);

        const plain = await renderBody(body, "en");
        const anonymous = (html: string) =>
          withoutRetiredAnchors(html)
            .replaceAll(/(id="|href="#)[^"]*"/g, "")
            .replaceAll(/Link to “[^”]*”/g, "");
        expect(anonymous(now.html)).toBe(anonymous(plain.html));
        expect(now.passages.map((each) => each.text)).toEqual(plain.passages.map((each) => each.text));
        expect(now.words).toBe(plain.words);
        if (recording) record();
      }
    }),
    { numRuns: 60 },
  );
});
