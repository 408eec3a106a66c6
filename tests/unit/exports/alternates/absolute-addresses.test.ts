import fc from "fast-check";
import type { Nodes } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { describe, expect, test } from "vitest";
import { withAddresses } from "#exports/alternates/absolute-addresses.ts";

const marked = (markdown: string) => withAddresses(markdown, (address) => `«${address}»`);

describe("every address is found, and nothing else", () => {
  test.each([
    ["[a](b)", "[a](«b»)"],
    ['[a]( <b c> "t")', '[a]( <«b c»> "t")'],
    ["![a](../../figures/1999/m.svg 'b')", "![a](«../../figures/1999/m.svg» 'b')"],
    ["[![a](b)](c)", "[![a](«b»)](«c»)"],
    ["[a]\n\n[a]: piece:2004-a#p3 'piece:2004-a'", "[a]\n\n[a]: «piece:2004-a#p3» 'piece:2004-a'"],
    ["> - [a][b]\n>\n>   [b]:\n>   </c>\n>   (t)", "> - [a][b]\n>\n>   [b]:\n>   <«/c»>\n>   (t)"],
    ["piece:b [piece:b](piece:b)", "piece:b [piece:b](«piece:b»)"],
    ["`[a](b)`\n\n    [a](b)\n\n~~~\n[a](b)\n~~~", "`[a](b)`\n\n    [a](b)\n\n~~~\n[a](b)\n~~~"],
    [
      '`<a href="b">`\n\n    <a href="b">\n\n~~~\n<img src="b">\n~~~',
      '`<a href="b">`\n\n    <a href="b">\n\n~~~\n<img src="b">\n~~~',
    ],
    ["\\[a](b) \\<piece:b>", "\\[a](b) \\<piece:b>"],
    ["| [a](b) |\r\n|---|\r\n| [c](d) |", "| [a](«b») |\r\n|---|\r\n| [c](«d») |"],
    ["> - [a](b)\n>   [c](\n>   d)", "> - [a](«b»)\n>   [c](\n>   «d»)"],
    ["x[^n]\n\n[^n]: See [a](b).", "x[^n]\n\n[^n]: See [a](«b»)."],
    ["https://a.example/ <https://b.example/>", "https://a.example/ <«https://b.example/»>"],
    ["1. > <piece:2004-a#p3>, <me@b.example>", "1. > <«piece:2004-a#p3»>, <me@b.example>"],
    ["[<piece:b>](/c)", "[<«piece:b»>](«/c»)"],
    ["\tx\n\n1.\t[a](b)\n\u0000[c](d)", "\tx\n\n1.\t[a](«b»)\n\u0000[c](«d»)"],
    ["\ufeff[a](b)", "\ufeff[a](«b»)"],
    ["[a]()", "[a]()"],
  ])("Markdown: %j becomes %j", (markdown, expected) => {
    expect(marked(markdown)).toBe(expected);
  });

  test.each([
    ['x <a href="b" title="c">d</a> <img src="e">', 'x <a href="«b»" title="c">d</a> <img src="«e»">'],
    [
      "<A\tHREF = 'b' x=y><img src=/c><img alt=\"src='d'\" src= /e />",
      "<A\tHREF = '«b»' x=y><img src=«/c»><img alt=\"src='d'\" src= «/e» />",
    ],
    ['<div data-src="a" hrefs="b" href></div>', '<div data-src="a" hrefs="b" href></div>'],
    [
      '<!-- <a href="b"> --> <a title="<a href=/c>" href="d">',
      '<!-- <a href="b"> --> <a title="<a href=/c>" href="«d»">',
    ],
    ['<textarea>\n<a href="b">\n</textarea>', '<textarea>\n<a href="b">\n</textarea>'],
    [
      '> - <div>\r\n>   é𝄞 <a\r\n>   href="b">c</a>\r\n>   </div>',
      '> - <div>\r\n>   é𝄞 <a\r\n>   href="«b»">c</a>\r\n>   </div>',
    ],
    ['1. x <a\n   title="t\n   u" href="b">c</a>', '1. x <a\n   title="t\n   u" href="«b»">c</a>'],
    [">\t<p>\n>\t\u0000<a href='b'>", ">\t<p>\n>\t\u0000<a href='«b»'>"],
    ['>\n> > <blockquote cite="b">\n> > <img src="c">', '>\n> > <blockquote cite="«b»">\n> > <img src="«c»">'],
    ['<div>\n\n[a](b)\n\n<a href="c">d</a></div>', '<div>\n\n[a](«b»)\n\n<a href="«c»">d</a></div>'],
    ['> <a href="b\n> c">', '> <a href="b\n> c">'],
    ['<a href="b" href="c">', '<a href="«b»" href="c">'],
  ])("raw HTML: %j becomes %j", (markdown, expected) => {
    expect(marked(markdown)).toBe(expected);
  });
});

test.each([
  ["[a](\\/b&amp;c\\_d)", "[a](https://x.example/b\\&c_d)"],
  ["[a](</b&#32;(>)", "[a](<https://x.example/b%20\\(>)"],
  ["[a](/b(c)&d)", "[a](https://x.example/b(c)&d)"],
  ["[a]: &#47;b", "[a]: https://x.example/b"],
  ['<a href="&#47;b&amp;c">', '<a href="https://x.example/b&#38;c">'],
  ["<a href='/b\"&d'>", "<a href='https://x.example/b\"&d'>"],
  ["[a](https://b.example/\\_&amp;)", "[a](https://b.example/\\_&amp;)"],
])("an address with escapes is read without them: %j becomes %j", (markdown, expected) => {
  expect(withAddresses(markdown, (at) => (at.startsWith("/") ? `https://x.example${at}` : at))).toBe(expected);
});

/** What a text says but for its addresses, and these. */
function read(markdown: string): { tree: unknown; addresses: string[] } {
  const addresses: string[] = [];
  const tree = unified().use(remarkParse).use(remarkGfm).parse(markdown);
  visit(tree, (node: Nodes) => {
    delete node.position;
    if (!("url" in node)) return;
    const own = node.type === "link" && node.children[0]?.type === "text" && node.children[0].value === node.url;
    addresses.push(own ? "own" : node.url);
    node.url = "";
    if (own) node.children = [];
  });
  return { tree, addresses };
}

const wild = fc.string({ unit: fc.constantFrom(..."ab []()<>!\"'\\`*_>-\n\r\t|:#&^~.=/;\u0000é𝄞") });

test("whatever a text holds, what doesn't change stays as it is", () => {
  fc.assert(
    fc.property(wild, (markdown) => {
      expect(withAddresses(markdown, (address) => address)).toBe(markdown);
    }),
    { numRuns: 1000 },
  );
});

test("whatever a text holds, it says the same with other addresses", () => {
  const whole = (address: string) => (/^[a-z]+:|^$/.test(address) ? address : `https://x.example/${address}`);
  fc.assert(
    fc.property(wild, (markdown) => {
      const [before, after] = [read(markdown), read(withAddresses(markdown, whole))];
      expect(after.tree).toEqual(before.tree);
      const sent = (address: string) => whole(address).replaceAll(/[\s\p{Cc}]/gu, encodeURIComponent);
      expect(after.addresses.map(sent)).toEqual(before.addresses.map(sent));
    }),
    { numRuns: 1000 },
  );
});

test("however deep in lists and quotations raw HTML stands, its addresses are found and nothing else changes", () => {
  const pieces = [
    '<a href="@">',
    "</a>",
    "<img src='@' alt=\"/n\">",
    "<p>",
    "</p>",
    "<div\n",
    "<!-- ",
    "-->",
    "é𝄞",
    "\n",
    " ",
    "x",
  ];
  const html = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => `<div>${parts.join("")}`);
  const marks = fc.array(fc.constantFrom("> ", "- ", "1. ", ">\t"), { maxLength: 4 });
  fc.assert(
    fc.property(html, marks, fc.constantFrom("\n", "\r\n"), (text, nested, end) => {
      const rest = nested.map((mark) => (mark.startsWith(">") ? mark : mark.replaceAll(/\S/g, " "))).join("");
      const markdown = text
        .split("\n")
        .map((line, index) => (index === 0 ? nested.join("") : rest) + line)
        .join(end);
      const made = withAddresses(markdown, (address) => (address === "@" ? "https://x.example/" : address));
      expect(made.replaceAll("https://x.example/", "@")).toBe(markdown);
      // What a comment holds is no address.
      const whole = !text.includes("<!--") && !text.includes("<div\n") && !/\n\s*\n/.test(text);
      expect(whole && made.includes("@")).toBe(false);
    }),
    { numRuns: 1000 },
  );
});
