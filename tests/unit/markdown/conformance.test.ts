import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fromHtml } from "hast-util-from-html";
import { toString } from "hast-util-to-string";
import { visit } from "unist-util-visit";
import { describe, expect, test } from "vitest";
import { isNotes } from "#markdown/hast.ts";
import { renderBody } from "#markdown/render.ts";
import { beside, needing } from "../../beside.ts";

interface Example {
  example: number;
  section: string;
  markdown: string;
  html: string;
}

const corpus = "corpora/markdown-conformance";

/** Examples whose text is meant to be another one here, by file, with the reason. */
const exceptions: Record<string, Record<number, string>> = {
  "gfm/extensions.json": {
    17: "a single tilde is text",
    18: "a single tilde is text",
    20: "the example says only that nothing crashes, and gives no text",
  },
  "gfm/regression.json": {
    5: "remark pairs three asterisks with two single ones otherwise",
    10: "a single tilde is text",
    11: "a single tilde is text",
    16: "remark allows a bracket in a title between brackets",
  },
};

const files = ["commonmark/spec.json", "gfm/spec.json", "gfm/extensions.json", "gfm/regression.json"];

describe.each(files)("the examples of %s", needing(corpus), (name) => {
  const file = join(beside(corpus), name);
  const examples = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Example[]) : [];

  test("are all rendered", async () => {
    expect(examples.length).toBeGreaterThan(15);
    for (const { markdown } of examples) expect((await renderBody(markdown, "en")).html).toBeTypeOf("string");
  });

  test("show the text that the standard says", async () => {
    const differing: Record<number, unknown> = {};
    for (const { example, markdown, html } of examples) {
      if (/<[a-z!?/]/i.test(markdown.replace(/<(https?:|mailto:|[\w.+-]+@)[^\s>]*>/gi, ""))) continue;
      const shown = textOf((await renderBody(markdown, "en")).html);
      if (shown !== textOf(html)) differing[example] = { markdown, shown, expected: textOf(html) };
    }
    for (const example of Object.keys(exceptions[name] ?? {})) {
      expect(differing, `${example} is no exception any more`).toHaveProperty(example);
      delete differing[Number(example)];
    }
    expect(differing).toEqual({});
  });
});

/** The text of HTML without its notes, and without captions, which are titles in the standard; white space as one space. */
function textOf(html: string): string {
  const tree = fromHtml(html, { fragment: true });
  visit(tree, "element", (node, index, parent) => {
    const notes = isNotes(node) || String(node.properties["className"]) === "footnotes";
    if (!(notes || node.tagName === "figcaption") || !parent || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return index;
  });
  return toString(tree).replace(/\s+/g, " ").trim();
}
