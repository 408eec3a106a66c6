import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { faultOf, plainText } from "#importers/fault.ts";
import { toBody, toPieceFile, toTree } from "#importers/markdown.ts";

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

const text = { line: 1, text: "Text.", went: "body" } as const;

describe("a piece's file", () => {
  test("keeps every word of any printable lines", () => {
    const property = fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (body) => {
      expect(words(plainText(toBody(toTree(body))))).toEqual(words(body.join("\n")));
    });
    fc.assert(property, { numRuns: 500 });
  });

  test("keeps any printable frontmatter", () => {
    const property = fc.property(line, line, (title, summary) => {
      const frontmatter = { id: "2004-04-06-a", title, published: "2004-04-06", summary };
      expect(faultOf({ text: toPieceFile(frontmatter, "Text.\n"), frontmatter }, [text], "Text.")).toBeUndefined();
    });
    fc.assert(property, { numRuns: 300 });
  });
});
