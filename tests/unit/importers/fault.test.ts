import { describe, expect, test } from "vitest";
import { faultOf, plainText } from "#importers/fault.ts";
import type { BlockReport } from "#importers/importer.ts";
import { toPieceFile } from "#importers/markdown.ts";

const frontmatter = { id: "2004-04-06-a", title: "Title", published: "2004-04-06" };

/** The fault of a piece with a body, made of a capture that says something and of which a line went there. */
function faultIn(body: string, line: string, said = line) {
  const blocks: BlockReport[] = [{ line: 1, text: line, went: "body" }];
  return faultOf({ text: toPieceFile(frontmatter, body), frontmatter }, blocks, said);
}

describe("a draft", () => {
  test.each([
    ["lost", "One three.", "One two three.", 'Word 2 of the body would read "three."; the capture has "two".'],
    ["added", "One two. Four", "One two.", 'Word 3 of the body would read "Four"; the capture has "".'],
    [
      "turned into markup",
      "One <b>two three.",
      "One <b>two three.",
      'Word 2 of the body would read "two"; the capture has "<b>two".',
    ],
  ])("is faulty where words of its body are %s", (_, body, line, message) => {
    expect(faultIn(`${body}\n`, line)).toEqual({ code: "words-lost", message });
  });

  test.each([
    ["lost", "One three.", 'Word 2 of the capture is "two"; the importer accounts for "three." there.'],
    ["added", "One two three. Four", 'Word 4 of the capture is ""; the importer accounts for "Four" there.'],
  ])("is faulty where words of the capture are %s on the way to its blocks", (_, line, message) => {
    expect(faultIn(`${line}\n`, line, "One two three.")).toEqual({ code: "words-lost", message });
  });

  test("has no fault where words were dropped with a reason", () => {
    const blocks: BlockReport[] = [
      { line: 1, column: 1, text: "Home", went: null, why: "a menu" },
      { line: 1, column: 12, text: "One two.", went: "body" },
    ];
    expect(
      faultOf({ text: toPieceFile(frontmatter, "One *two*.\n"), frontmatter }, blocks, "Home\n\nOne two."),
    ).toBeUndefined();
  });

  test("is faulty where the schema refuses the frontmatter", () => {
    const wrong = { ...frontmatter, published: "yesterday" };
    expect(faultOf({ text: toPieceFile(wrong, ""), frontmatter: wrong }, [], "")?.code).toBe("frontmatter-invalid");
  });
});

test("no word of Markdown runs into that of another block", () => {
  const markdown = "# One\n\ntwo\n\n    three\n\n- four\n- five\n\n| six | seven |\n| --- | --- |\n| eight | nine |\n";
  expect(plainText(markdown).split(/\s+/).filter(Boolean)).toEqual([
    "One",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
  ]);
});
