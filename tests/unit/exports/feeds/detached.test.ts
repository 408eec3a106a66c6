import fc from "fast-check";
import { SaxesParser } from "saxes";
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

test("no word of a body is lost, and its elements stay in pairs", async () => {
  const text = fc.string({ unit: fc.constantFrom(..."ab. *_[](\n\"<>'/span=&#") });
  await fc.assert(
    fc.asyncProperty(text, async (markdown) => {
      const { html } = await renderBody(`One. *Two. Three.* ${markdown}`, "en", []);
      const plain = detached(html, "https://quay.example/a/");
      expect(plain).not.toContain('<span id="p');
      expect(wordsOf(plain)).toBe(wordsOf(html));
    }),
  );
});

function wordsOf(html: string): string {
  let words = "";
  const parser = new SaxesParser({ fragment: true });
  parser.on("text", (text) => (words += text));
  // XML, unlike HTML, has no < in the value of an attribute, such as the name of a heading's link.
  const xml = html.replaceAll(/="[^"]*"/g, (value) => value.replaceAll("<", "&lt;"));
  parser.write(xml.replaceAll(/<(img|br|hr|input)([^>]*)>/g, "<$1$2/>")).close();
  return words;
}
