import fc from "fast-check";
import type { Element, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { expect, test } from "vitest";
import { detached } from "#exports/feeds/detached.ts";
import { renderBody } from "#markdown/render.ts";

test.each([
  ['<p id="p1"><span id="p1s1">One.</span> <span id="p1s2">Two.</span></p>', '<p id="p1">One. Two.</p>'],
  ['<span id="p3r1s2">a <em>b</em></span><em><span>c</span></em>', "a <em>b</em><em>c</em>"],
  ['<span id="p1s1"><span lang="fr">mot</span>.</span>', '<span lang="fr">mot</span>.'],
  ['<span id="p1s1x">a</span>', '<span id="p1s1x">a</span>'],
  ['<a title="> <span id=&#x22;">x</a><span id="p1s1">y</span>', '<a title="> <span id=&#x22;">x</a>y'],
  ['<a href="#fn-1" id="a">1</a> href="#b"', '<a href="https://quay.example/a/#fn-1" id="a">1</a> href="#b"'],
  ['<a href="/b/#c">1</a>', '<a href="/b/#c">1</a>'],
])("%s becomes %s", (html, expected) => {
  expect(detached(html, "https://quay.example/a/")).toBe(expected);
});

test("nothing of a body is lost but the elements that give its sentences ids", async () => {
  const text = fc.string({ unit: fc.constantFrom(..."ab. *_[](\n\"<>'/span=&#") });
  await fc.assert(
    fc.asyncProperty(text, async (markdown) => {
      const { html } = await renderBody(`One. *Two. Three.* ${markdown}`, "en", []);
      const plain = detached(html, "https://quay.example/a/");
      expect(plain).not.toContain('<span id="p');
      expect(outlineOf(plain)).toBe(outlineOf(html));
    }),
  );
});

/** The elements of a body by name, but for those that give its sentences ids, with its words. */
function outlineOf(html: string): string {
  const outline = ({ children }: Root | Element): string => {
    const parts = children.map((node) => {
      if (node.type === "text") return node.value.replaceAll("<", "&lt;");
      if (node.type !== "element") return "";
      if (node.tagName === "span" && /^(p\d+s\d+)?$/.test(String(node.properties["id"] ?? ""))) return outline(node);
      return `<${node.tagName}>${outline(node)}</>`;
    });
    return parts.join("");
  };
  return outline(fromHtml(html, { fragment: true }));
}
