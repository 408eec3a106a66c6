import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderBody } from "#markdown/render.ts";

const lossesIn = async (body: string) => (await renderBody(body, "en")).losses;

describe("nothing is lost of", () => {
  test.each([
    [
      "HTML that a body may hold",
      "<b>bold</b>, <kbd>Enter</kbd>\n\n<details><summary>More</summary>\n\nText\n\n</details>",
    ],
    ["HTML that isn't closed", "<div><b>bold *and*\n\nmore"],
    ["a link around an address", '<a href="https://example.org/" rel="nofollow">www.example.org</a>'],
    ["words that a table doesn't hold", "<table><tr><td>cell</td></tr>stray</table>"],
    ["characters by name and number", "<p>a&nbsp;b &amp; c &#8212; d &copy e</p>"],
    ["a comment", "Words <!-- of the author's --> and\n\n<!--\nlines of them\n-->"],
    ["an empty comment", "Words <!--> and <!---> more <!---->"],
    ["code", "`<select>`\n\n    <template>\n\n```\n<!-- not closed\n```"],
    ["quoted words that look like a tag", 'If a <b or "c"> d'],
    ["a value with quotation marks in it", '<a href="{{< ref "news/a b.md" >}}">words</a>'],
    ["attributes without a value", '<details open data-x>a</details><img src="a.svg" alt><ol reversed><li>b</ol>'],
    ["escaped tags", "\\<select> &lt;template> a < b > c"],
    ["notes, tables and tasks", "A[^1]\n\n| a |\n|---|\n| b |\n\n- [x] done\n\n[^1]: Note <i>one</i>."],
  ])("%s", async (_, body) => {
    expect(await lossesIn(body)).toEqual([]);
  });
});

describe("what is dropped is named with its place:", () => {
  test.each([
    ["a field", "A <select> tag.\n\nMore.", { source: "<select>", words: 2, line: 1, column: 3 }],
    ["a template", "A <template>tag\n\nmore <template>and more", { source: "<template>", words: 4, column: 3 }],
    ["a frame", "One\n\n<iframe src=x></iframe>", { source: "<iframe>", words: 0, line: 3, column: 1 }],
    ["a drawing", "<svg><text>Label</text></svg>", { source: "<svg>", words: 1, beginning: "Label" }],
    [
      "words that look like a tag",
      "If a <b or c> d",
      { what: "words", source: "<b", words: 2, beginning: "or c", column: 6 },
    ],
    ["words in an end tag", "<div>\n</div or c>", { what: "words", source: "</div", words: 2, line: 2 }],
    ["an element out of place", "<td>cell</td>", { source: "<td>", words: 0, what: "element" }],
    ["an element that no browser knows", "x<y>z", { source: "<y>", what: "unknown", column: 2 }],
    ["an end without a beginning", "Press </Enter>", { source: "</Enter>", what: "unknown", column: 7 }],
    ["a comment without an end", "a\n\n<!-- b\n\nc", { source: "<!--", what: "unclosed", words: 2, line: 3 }],
    ["a tag without an end", '<div title="a\n\nwords', { source: "<div", what: "unclosed", words: 1 }],
    ["an instruction", "a <?php echo 1 ?> b", { source: "<?php", what: "unclosed", words: 2, column: 3 }],
    ["a section of characters", "<![CDATA[words]]>", { source: "<!", what: "unclosed", words: 1 }],
    ["an element in a quotation", "> a\n> <font>b</font>", { source: "<font>", words: 0, line: 2, column: 3 }],
  ])("%s", async (_, body, expected) => {
    expect(await lossesIn(body)).toEqual([expect.objectContaining(expected)]);
  });
});

const tags =
  "b /b i /i div /div p /p table /table tr td /td ul li /li a /a h2 /h2 pre /pre br select /select option template /template object /object script /script style /style title /title textarea /textarea iframe /iframe noscript svg /svg math mi plaintext xmp /xmp frameset html body head col caption !-- ?x !DOCTYPE y /z form button video details summary ruby rt";
const part = fc.oneof(
  { weight: 3, arbitrary: fc.constant("WORD") },
  { weight: 2, arbitrary: fc.constantFrom(...tags.split(" ").map((name) => `<${name}>`), "-->", "<b title='", "'>") },
  { weight: 1, arbitrary: fc.constantFrom("\n\n", "\n", "> ", "- ", "*", "**", "`", "[", "](x)", "| ") },
);

test("whatever tags a text holds, no word goes without a loss that says so", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 14 }), async (parts) => {
      let count = 0;
      const body = parts.map((each) => (each === "WORD" ? ` qw${(count += 1)}x ` : each)).join("");
      const { html, losses } = await renderBody(body, "en");
      const lost = Array.from({ length: count }, (_, index) => `qw${index + 1}x`).filter(
        (word) => !html.includes(word),
      );
      const said = losses.reduce((sum, { what, words }) => sum + (what === "text" ? count : words), 0);
      expect({ body, lost, enough: said >= lost.length }).toEqual({ body, lost, enough: true });
    }),
    { numRuns: 1500, examples: [[["<b title='", "<b title='", "WORD", "> ", "WORD"]]] },
  );
});
