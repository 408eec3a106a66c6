import fc from "fast-check";
import { expect, test } from "vitest";
import type { Fragment } from "#passages/fragment.ts";
import { renderBody } from "#markdown/render.ts";
import { recorded } from "./recorded.ts";

/** A passage: its sentences, and how it is written. */
interface Block {
  kind: "paragraph" | "item" | "quotation" | "table";
  sentences: string[];
}

const written: Record<Block["kind"], (sentences: string[]) => string> = {
  paragraph: (sentences) => sentences.join(" "),
  item: (sentences) => `- ${sentences.join(" ")}`,
  quotation: (sentences) => `> ${sentences.join(" ")}`,
  table: ([head = "", ...rows]) => [head, "---", ...rows].map((row) => `| ${row} |`).join("\n"),
};

const bodyOf = (blocks: readonly Block[]) => blocks.map(({ kind, sentences }) => written[kind](sentences)).join("\n\n");

const syllables = "ka lo mi ten ra vos ul pem shi dor net bai gof zul hem".split(" ");
const word = fc.array(fc.constantFrom(...syllables), { minLength: 2, maxLength: 4 }).map((parts) => parts.join(""));
const sentence = fc
  .array(word, { minLength: 3, maxLength: 12 })
  .map((words) => `${words.join(" ").replace(/^./, (letter) => letter.toUpperCase())}.`);
const sentences = fc.uniqueArray(sentence, { minLength: 1, maxLength: 5 });
const block = fc.record<Block>({ kind: fc.constantFrom("paragraph", "item", "quotation", "table"), sentences });
const text = fc.uniqueArray(block, { minLength: 2, maxLength: 8, selector: ({ sentences }) => sentences.join(" ") });
const place = fc.nat(60);
const runs = { numRuns: 60 };

const wordsIn = (sentences: readonly string[]) => sentences.join(" ").split(" ").length;

/** What became of the passages of a text, by their places in it, once it was edited. */
async function afterwards(before: readonly Block[], after: string) {
  const first = await renderBody(bodyOf(before), "en");
  expect(first.passages.map(({ id }) => id)).toEqual(before.map((_, index) => `p${index + 1}`));
  const next = await renderBody(after, "en", recorded(first.fragments, "2026-11-24"));
  const texts = new Map(next.passages.map(({ id, text }) => [id, text.replaceAll(/\s+/g, " ")]));
  const dispositions = new Map(next.fragments.map((fragment) => [fragment.id, fragment]));
  const dispositionOf = (index: number) => dispositions.get(`p${index + 1}`);
  return {
    texts,
    dispositionOf,
    textAt: (fragment: Fragment | undefined) =>
      texts.get(fragment?.state === "alias" ? fragment.target : (fragment?.id ?? "")),
  };
}

type Afterwards = Awaited<ReturnType<typeof afterwards>>;

/** All but some passages are where they were, under their ids. */
function expectKept(before: readonly Block[], { texts, dispositionOf }: Afterwards, ...edited: number[]): void {
  for (const [index, { sentences }] of before.entries()) {
    if (edited.includes(index)) continue;
    expect(dispositionOf(index)?.state).toBe("live");
    expect(texts.get(`p${index + 1}`)).toBe(sentences.join(" "));
  }
}

test("where passages are put in anywhere, or change places, each keeps its id", async () => {
  await fc.assert(
    fc.asyncProperty(
      text,
      fc.array(fc.tuple(block, place), { maxLength: 3 }),
      place,
      place,
      async (before, added, from, to) => {
        const after = [...before];
        after.splice(to % after.length, 0, ...after.splice(from % after.length, 1));
        for (const [each, at] of added) after.splice(at % (after.length + 1), 0, each);
        expectKept(before, await afterwards(before, bodyOf(after)));
      },
    ),
    runs,
  );
});

test("a passage with a slip put right, or a word more, lives on as its revision", async () => {
  await fc.assert(
    fc.asyncProperty(text, place, place, fc.option(word), async (before, at, where, added) => {
      const index = at % before.length;
      const { kind, sentences } = before[index] as Block;
      const words = sentences.join(" ");
      const slip = where % words.length;
      const edited = added === null ? `${words.slice(0, slip)}x${words.slice(slip + 1)}` : `${words} ${added}.`;
      fc.pre(edited !== words);
      const after = before.with(index, { kind, sentences: [edited] });
      const then = await afterwards(before, bodyOf(after));
      expectKept(before, then, index);
      expect(then.dispositionOf(index)).toMatchObject({ state: "alias", target: `p${index + 1}r1` });
      expect(then.textAt(then.dispositionOf(index))).toBe(edited);
    }),
    runs,
  );
});

test("a passage that is split lives on in the part that has most of its words", async () => {
  await fc.assert(
    fc.asyncProperty(text, place, place, async (before, at, where) => {
      const index = at % before.length;
      const { kind, sentences } = before[index] as Block;
      fc.pre(sentences.length > 1);
      const cut = 1 + (where % (sentences.length - 1));
      const parts = [sentences.slice(0, cut), sentences.slice(cut)] as const;
      const after = [...before];
      after.splice(index, 1, ...parts.map((part) => ({ kind, sentences: part })));
      const then = await afterwards(before, bodyOf(after));
      expectKept(before, then, index);
      const [one, two] = parts.map(wordsIn) as [number, number];
      expect(then.dispositionOf(index)).toMatchObject({ state: "alias", target: `p${index + 1}r1` });
      expect(wordsIn([then.textAt(then.dispositionOf(index)) ?? ""])).toBe(Math.max(one, two));
    }),
    runs,
  );
});

test("passages that are merged both live on in the one that they became", async () => {
  await fc.assert(
    fc.asyncProperty(text, place, async (before, at) => {
      const index = at % (before.length - 1);
      const [one, two] = before.slice(index, index + 2) as [Block, Block];
      const merged = [...one.sentences, ...two.sentences];
      const after = [...before];
      after.splice(index, 2, { kind: one.kind, sentences: merged });
      const then = await afterwards(before, bodyOf(after));
      expectKept(before, then, index, index + 1);
      for (const each of [index, index + 1]) {
        expect(then.dispositionOf(each)?.state).toBe("alias");
        expect(then.textAt(then.dispositionOf(each))).toBe(merged.join(" "));
      }
    }),
    runs,
  );
});

test("a passage that is written as a quotation or an item keeps its id, and lives on in the longest of the items that it became", async () => {
  await fc.assert(
    fc.asyncProperty(
      text,
      place,
      fc.constantFrom("paragraph", "item", "quotation", "items"),
      async (before, at, kind) => {
        const index = at % before.length;
        const { sentences } = before[index] as Block;
        const parts = kind === "items" ? sentences.map((each) => [each]) : [sentences];
        const after: Block[] = [...before];
        after.splice(
          index,
          1,
          ...parts.map((part): Block => ({ kind: kind === "items" ? "item" : kind, sentences: part })),
        );
        const then = await afterwards(before, bodyOf(after));
        expectKept(before, then, ...(parts.length > 1 ? [index] : []));
        if (parts.length === 1) return;
        expect(then.dispositionOf(index)?.state).toBe("alias");
        expect(wordsIn([then.textAt(then.dispositionOf(index)) ?? ""])).toBe(Math.max(...parts.map(wordsIn)));
      },
    ),
    runs,
  );
});

test("a passage that is taken out is gone, after the one before it", async () => {
  await fc.assert(
    fc.asyncProperty(text, place, async (before, at) => {
      const index = at % before.length;
      const then = await afterwards(before, bodyOf(before.toSpliced(index, 1)));
      expectKept(before, then, index);
      expect(then.dispositionOf(index)).toMatchObject({ state: "gone", target: index === 0 ? "" : `p${index}` });
    }),
    runs,
  );
});
