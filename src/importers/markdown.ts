import type { Root } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { toMarkdown } from "mdast-util-to-markdown";
import { stringify } from "yaml";
import type { z } from "zod";
import type { pieceSchema } from "#piece/schema.ts";

/** The frontmatter of a piece as it is written. */
export type PieceFrontmatter = z.input<typeof pieceSchema>;

/**
 * The file of a piece: frontmatter as YAML, then the body.
 * @param frontmatter all scalars are text
 * @param body Markdown
 */
export function toPieceFile(frontmatter: PieceFrontmatter, body: string): string {
  const yaml = stringify(frontmatter, { schema: "failsafe", lineWidth: 0 });
  return `---\n${yaml}---\n\n${body}`;
}

/** Paragraphs of plain text as a tree of Markdown. */
export function toTree(paragraphs: readonly string[]): Root {
  const children = paragraphs.map((value) => ({
    type: "paragraph" as const,
    children: [{ type: "text" as const, value }],
  }));
  return { type: "root", children };
}

/** A tree as Markdown. Whatever in its words would mean something there is escaped, so that they read as they were. */
export function toBody(tree: Root): string {
  return toMarkdown(tree, { extensions: [gfmToMarkdown()] });
}
