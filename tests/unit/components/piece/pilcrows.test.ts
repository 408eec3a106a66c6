import { describe, expect, test } from "vitest";
import { withPilcrows } from "#components/piece/pilcrows.ts";
import { renderBody } from "#markdown/render.ts";

const link = (number: string) =>
  `<a class="pilcrow" href="#p${number}" aria-label="Paragraph ${number}" data-n="${number}"></a>`;

async function pageOf(markdown: string) {
  const { html, passages } = await renderBody(markdown, "en", []);
  return { html, passages, page: withPilcrows(html, passages) };
}

describe("each passage gets a link to itself", () => {
  test.each([
    ["a paragraph", "Water rose.", `<p id="p1">${link("1")}<span id="p1s1">Water rose.</span></p>`],
    ["a list item", "- one", `<li id="p1">${link("1")}<span id="p1s1">one</span></li>`],
    ["a paragraph in a quotation", "> one", `<p id="p1">${link("1")}<span id="p1s1">one</span></p>`],
    ["a block of code, before it", "```\none\n```", `${link("1")}<pre id="p1" tabindex="0">`],
    ["a figure, before it", "![A line](../../figures/1.svg)", `${link("1")}<figure id="p1">`],
    ["a table, before it", "| a |\n| --- |\n| b |", `${link("1")}<table id="p1">`],
    ["a term and what is said of it", "<dl><dt>a</dt><dd>b</dd></dl>", `<dt id="p1">${link("1")}`],
  ])("%s", async (_, markdown, part) => {
    expect((await pageOf(markdown)).page).toContain(part);
  });

  test("once, and nothing else is changed", async () => {
    const markdown = "# Title\n\nOne.[^1]\n\n- a\n\n  b\n\n<details><summary>c</summary>d</details>\n\n[^1]: Note.\n";
    const { html, passages, page } = await pageOf(markdown);
    expect(passages.length).toBeGreaterThan(4);
    for (const { id } of passages) expect(page.split(link(id.slice(1))).length).toBe(2);
    expect(page.replaceAll(/<a class="pilcrow"[^>]*><\/a>/g, "")).toBe(html);
  });

  test("by the number of its revision", () => {
    const page = withPilcrows('<p class="a" id="p3r1">One.</p>', [{ id: "p3r1" }]);
    expect(page).toBe(`<p class="a" id="p3r1">${link("3r1")}One.</p>`);
  });
});

test.each([
  ["what only looks like one in a text", '`<p id="p1">`\n', 1],
  ["what only looks like one in an attribute", "<span title='<p id=\"p1\">'>a</span>\n", 1],
])("%s gets none of its own", async (_, markdown, count) => {
  expect((await pageOf(markdown)).page.split('class="pilcrow"').length - 1).toBe(count);
});

test("a passage inside a link gets none, and one after it does", () => {
  const html = '<a href="/"><p id="p1">One.</p></a><p id="p2">Two.</p>';
  const page = withPilcrows(html, [{ id: "p1" }, { id: "p2" }]);
  expect(page).toBe(html.replace("Two.", `${link("2")}Two.`));
});

test("an id that is no passage's gets none", () => {
  expect(withPilcrows('<p id="p4">Old.</p>', [{ id: "p3" }])).toBe('<p id="p4">Old.</p>');
});
