import { isDeepStrictEqual } from "node:util";
import { gfmToMarkdown } from "mdast-util-gfm";
import { toMarkdown } from "mdast-util-to-markdown";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { stringify } from "yaml";
import type { z } from "zod";
import { parseManuscript } from "#archive/source-file.ts";
import type { pieceSchema } from "#piece/schema.ts";

/** The frontmatter of a piece as it is written. */
export type PieceFrontmatter = z.input<typeof pieceSchema>;

/**
 * The file of a piece: frontmatter as YAML, then each paragraph on a line of its own. Whatever would mean something
 * in Markdown is escaped, so that the text reads as it was.
 * @param frontmatter all scalars are text
 * @param body paragraphs of plain text, one line each
 */
export function toPieceFile(frontmatter: PieceFrontmatter, body: readonly string[]): string {
  const yaml = stringify(frontmatter, { schema: "failsafe", lineWidth: 0 });
  return `---\n${yaml}---\n\n${toBody(body)}`;
}

/** Paragraphs of plain text as Markdown. */
export function toBody(paragraphs: readonly string[]): string {
  const children = paragraphs.map((value) => ({
    type: "paragraph" as const,
    children: [{ type: "text" as const, value }],
  }));
  return toMarkdown({ type: "root", children }, { extensions: [gfmToMarkdown()] });
}

/** What is wrong with a piece's file: its frontmatter, or the words of its body. */
export interface Fault {
  code: "frontmatter-invalid" | "words-lost";
  message: string;
}

/**
 * Reads a piece's file again as the archive will. Finds frontmatter that reads back otherwise or that the schema
 * refuses, and words of the body that were lost, added or changed; undefined where all is as it should be.
 */
export function faultOf(file: string, frontmatter: PieceFrontmatter, body: readonly string[]): Fault | undefined {
  const sourceFile = parseManuscript("", new TextEncoder().encode(file));
  const issue = sourceFile.frontmatter.error?.issues[0];
  if (issue)
    return {
      code: "frontmatter-invalid",
      message: `Of the piece's frontmatter, ${issue.path.join(".")} ${issue.message}.`,
    };
  if (!isDeepStrictEqual(sourceFile.raw, frontmatter))
    return { code: "frontmatter-invalid", message: "The piece's frontmatter doesn't read back as it was written." };
  const read = wordsOf(plainText(sourceFile.body));
  const given = wordsOf(body.join("\n"));
  const at = Array.from({ length: Math.max(read.length, given.length) }).findIndex(
    (_, index) => given[index] !== read[index],
  );
  if (at < 0) return undefined;
  return {
    code: "words-lost",
    message: `Word ${at + 1} of the body would read "${read[at] ?? ""}"; the capture has "${given[at] ?? ""}".`,
  };
}

/** The text of Markdown as a reader sees it, a line for each paragraph. */
export function plainText(markdown: string): string {
  const tree = unified().use(remarkParse).use(remarkGfm).parse(markdown);
  let text = "";
  visit(tree, (node) => {
    if (node.type === "paragraph" || node.type === "heading") text += "\n";
    // Raw HTML isn't text: where it appears, words that were text have become markup.
    if (node.type === "text" || node.type === "inlineCode" || node.type === "code") text += node.value;
    if (node.type === "break") text += "\n";
  });
  return text;
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}
