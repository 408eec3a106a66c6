import { afterAll, expect, test } from "vitest";
import { packBatch, unpackBatch } from "#search/index/batches/batch.ts";
import { indexBatch } from "#search/index/batches/index-batch.ts";
import { mergeBatches } from "#search/index/batches/merge.ts";
import { contentOf } from "#search/index/batches/pagefind-files.ts";
import { endPagefind, pagefindIndex } from "#search/index/batches/pagefind-index.ts";

afterAll(endPagefind);

const page = (name: string, text: string) => ({
  path: `${name}/index.html`,
  html: `<html><body data-pagefind-body><article data-name="${name}-x" data-pagefind-meta="piece[data-name]">
    <h1 data-pagefind-meta="title">Café ${name}</h1><h2 id="a">${text}</h2><p id="p1">${text}</p></article></body></html>`,
});

/** Words enough for several files, some of them in most pages. */
const long = Array.from({ length: 6 }, (_, each) =>
  page(
    `l${each}`,
    Array.from({ length: 1500 }, (_, word) => `${(word * (each + 7)) % 977}k the ${word % 3}x`).join(" "),
  ),
);

const texts = [
  "The quay at the harbour; quays and harbours, a cafe.",
  "Café, cafés, cafe: naïve résumés resume.",
  "Zürich, Zurich and Zurïch. foo-bar FooBar foo_bar.",
  "日本語 and 👋 ﬁsh, ﬀ 𝔾rain; Łódź, straße.",
  "resumé résumé Zürich zurich café 👋👋 the the the",
  "No words but these.",
  "The quay. cafés Zurïch",
].map((text, place) => page(`t${place}`, text));

const pages = [...texts.slice(0, 4), ...long, ...texts.slice(4)];

test.each([
  ["en", [1, 2, 5, 9]],
  ["he", [4, 5, 11, 12]],
])("batches in %s are merged into the index that Pagefind makes of all pages", async (language, ends) => {
  const whole = [...(await pagefindIndex(language, pages))].filter(([path]) => /\.pf_\w+$/.test(path));
  const expected = new Map(whole.map(([path, bytes]) => [path, contentOf(bytes).toString("latin1")]));
  const batches = [];
  for (const [place, end] of [...ends, pages.length].entries())
    batches.push(unpackBatch(packBatch(await indexBatch(language, pages.slice(ends[place - 1] ?? 0, end)))));
  const { fragments, words, list } = mergeBatches(language, batches);
  expect(words.size).toBeGreaterThan(1);
  const merged = new Map([
    ...batches
      .flatMap((batch) => batch.fragments)
      .map((bytes, place) => [`fragment/${fragments[place]}.pf_fragment`, contentOf(bytes)] as const),
    ...Array.from(words, ([name, content]) => [`index/${name}.pf_index`, content] as const),
    [`pagefind.${list.name}.pf_meta`, list.content],
  ]);
  const found = new Map(Array.from(merged, ([path, bytes]) => [path, Buffer.from(bytes).toString("latin1")]));
  expect([...found.keys()].sort()).toEqual([...expected.keys()].sort());
  expect([...found].filter(([path, content]) => content !== expected.get(path))).toEqual([]);
});

test("batches that other versions made don't go together", async () => {
  const batch = await indexBatch("en", texts);
  expect(() => mergeBatches("en", [batch, { ...batch, version: "0.1.0" }])).toThrow("don't go together");
});

test("a batch without a word has no pages", async () => {
  const empty = { path: "e/index.html", html: "<html><body data-pagefind-body></body></html>" };
  expect(await indexBatch("en", [empty])).toMatchObject({ pages: [], fragments: [] });
});
