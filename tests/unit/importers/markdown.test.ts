import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { faultOf, plainText, toBody, toPieceFile } from "#importers/markdown.ts";

const words = (text: string) => text.split(/\s+/).filter((word) => word !== "");

const sign = fc.constantFrom(...Array.from("*_#`~<>[]()|\\!&;:+-=.1 ab@/^'\"\u00a0\t"));
const construct = fc.constantFrom(
  ...[
    "www.a.example",
    "http://x.example/z_a_b?c=*d*",
    "me@x.example",
    "[^1]",
    "[^1]: x",
    "- [ ] a",
    "1. a",
    "1) a",
    "    code",
  ],
  ...[
    "<b>",
    "<!-- x -->",
    "&amp;",
    "&#42;",
    "---",
    "===",
    "| a | b |",
    "| - | - |",
    "~~x~~",
    "![a](b)",
    "[a]: b",
    "```",
    "~~~",
    "\\",
  ],
);
const printable = fc.string({ unit: "grapheme", maxLength: 4 });
const line = fc
  .array(fc.oneof(sign, construct, printable))
  .map((parts) =>
    parts
      .join("")
      .replaceAll(/[\r\n\0]/g, " ")
      .trim(),
  )
  .filter((text) => text !== "");

describe("a piece's file", () => {
  test("keeps every word of any printable lines", () => {
    const property = fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (body) => {
      expect(words(plainText(toBody(body)))).toEqual(words(body.join("\n")));
    });
    fc.assert(property, { numRuns: 500 });
  });

  test("keeps any printable frontmatter", () => {
    const property = fc.property(line, line, (title, summary) => {
      const frontmatter = { id: "2004-04-06-a", title, published: "2004-04-06", summary };
      expect(faultOf(toPieceFile(frontmatter, ["Text."]), frontmatter, ["Text."])).toBeUndefined();
    });
    fc.assert(property, { numRuns: 300 });
  });

  const frontmatter = { id: "2004-04-06-a", title: "Title", published: "2004-04-06" };

  test.each([
    ["lost", "One two three.", "One three.", 'Word 2 of the body would read "three."; the capture has "two".'],
    ["added", "One two three.", "One two three. Four", 'Word 4 of the body would read "Four"; the capture has "".'],
    [
      "turned into markup",
      "One <b>two three.",
      "One <b>two three.",
      'Word 2 of the body would read "two"; the capture has "<b>two".',
    ],
  ])("is faulty where words are %s", (_, given, written, message) => {
    const file = `${toPieceFile(frontmatter, [])}${written}\n`;
    expect(faultOf(file, frontmatter, [given])).toEqual({ code: "words-lost", message });
  });

  test("is faulty where the schema refuses the frontmatter", () => {
    const wrong = { ...frontmatter, published: "yesterday" };
    expect(faultOf(toPieceFile(wrong, []), wrong, [])?.code).toBe("frontmatter-invalid");
  });
});
