import fc from "fast-check";
import type { Element, ElementContent, Root } from "hast";
import { toString } from "hast-util-to-string";
import { visit } from "unist-util-visit";
import { VFile } from "vfile";
import { expect, test } from "vitest";
import { element } from "#markdown/hast.ts";
import { passages } from "#markdown/transforms/passages.ts";
import { wrapRanges, type Range } from "#markdown/text/wrap.ts";

const textNode = (value: string): ElementContent => ({ type: "text", value });

const phrasing = fc.letrec<{ node: ElementContent; children: ElementContent[] }>((tie) => ({
  children: fc.array(tie("node"), { maxLength: 5 }),
  node: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.array(fc.constantFrom("word", " ", ". ", "A", "? ", "\n", "Mr. "), { maxLength: 5 }).map((parts) => {
      return textNode(parts.join(""));
    }),
    fc.constant(element("br", {}, [])),
    fc.constant(element("img", { src: "a.png" }, [])),
    fc.constant(element("sup", {}, [element("a", { dataFootnoteRef: "" }, [textNode("1")])])),
    fc
      .tuple(fc.constantFrom("em", "strong", "a", "code", "b"), tie("children"))
      .map(([name, children]) => element(name, {}, children)),
  ),
})).children;

const block = fc.letrec<{ block: Element; children: ElementContent[] }>((tie) => ({
  children: fc
    .array(
      fc.oneof(
        tie("block").map((node) => [node]),
        phrasing,
      ),
      { maxLength: 3 },
    )
    .map((parts) => parts.flat()),
  block: fc.oneof(
    { maxDepth: 3 },
    phrasing.map((children) => element("p", {}, children)),
    fc
      .tuple(fc.constantFrom("div", "blockquote", "ul", "li", "dl", "details", "summary", "a", "h2"), tie("children"))
      .map(([name, children]) => element(name, {}, children)),
  ),
})).block;

const root = (children: ElementContent[]): Root => ({ type: "root", children });

function spansOf(tree: Root): Map<string, number> {
  const counts = new Map<string, number>();
  visit(tree, "element", ({ properties: { id } }) => {
    if (typeof id === "string") counts.set(id, (counts.get(id) ?? 0) + 1);
  });
  return counts;
}

test("neighbours of one stretch share a span", () => {
  const nodes = [textNode("One "), element("em", {}, [textNode("two")]), textNode(". Three.")];
  const ranges: Range[] = [
    { start: 0, end: 8, id: "a" },
    { start: 9, end: 15, id: "b" },
  ];
  expect(wrapRanges(nodes, ranges, toString)).toEqual([
    element("span", { id: "a" }, [textNode("One "), element("em", {}, [textNode("two")]), textNode(".")]),
    textNode(" "),
    element("span", { id: "b" }, [textNode("Three.")]),
  ]);
});

test("spans go inside an element that lies across a boundary, and the first carries the id", () => {
  const nodes = [textNode("A "), element("em", {}, [textNode("b. C")]), textNode(" d.")];
  const ranges: Range[] = [
    { start: 0, end: 4, id: "a" },
    { start: 5, end: 9, id: "b" },
  ];
  expect(wrapRanges(nodes, ranges, toString)).toEqual([
    element("span", { id: "a" }, [textNode("A ")]),
    element("em", {}, [
      element("span", {}, [textNode("b.")]),
      textNode(" "),
      element("span", { id: "b" }, [textNode("C")]),
    ]),
    element("span", {}, [textNode(" d.")]),
  ]);
});

test("wrapping any stretches leaves the text as it was, and each id is there once", () => {
  const cuts = fc.uniqueArray(fc.nat(40), { maxLength: 8 }).map((numbers) => numbers.sort((a, b) => a - b));
  fc.assert(
    fc.property(phrasing, cuts, (nodes, bounds) => {
      const text = toString(root(nodes));
      const ranges = bounds
        .slice(1)
        .flatMap((end, index) => (index % 3 === 2 ? [] : [{ start: bounds[index] ?? 0, end, id: `r${index}` }]));
      const wrapped = root(wrapRanges(nodes, ranges, toString));
      expect(toString(wrapped)).toBe(text);
      const found = spansOf(wrapped);
      for (const { id, start, end } of ranges) {
        const least = start < Math.min(end, text.length) ? 1 : 0;
        expect(found.get(id) ?? 0).toBeLessThanOrEqual(1);
        expect(found.get(id) ?? 0).toBeGreaterThanOrEqual(least);
      }
    }),
    { numRuns: 500 },
  );
});

test("sentences of any blocks leave the text as it was, and each id is there once", () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 4 }), (blocks) => {
      const tree = root(blocks);
      const text = toString(tree);
      const file = new VFile();
      passages({ lang: "en", known: [] })(tree, file);
      expect(toString(tree)).toBe(text);
      const counts = spansOf(tree);
      expect([...counts.values()].every((count) => count === 1)).toBe(true);
      for (const { id } of file.data.passages ?? []) expect(counts.get(id)).toBe(1);
    }),
    { numRuns: 500 },
  );
});
