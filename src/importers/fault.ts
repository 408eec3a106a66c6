import { isDeepStrictEqual } from "node:util";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { parseSourceFile } from "#archive/source-file.ts";
import { spacedWords } from "#piece/words.ts";
import type { BlockReport } from "./importer.ts";
import type { Plan } from "./plan.ts";

/** A fault in a draft: in its frontmatter, or in its account of the words of the capture. */
export interface Fault {
  code: "frontmatter-invalid" | "words-lost";
  message: string;
}

/**
 * Reads a piece's file again as the archive will. Finds frontmatter that reads back otherwise or that the schema
 * refuses, and words that were lost, added or changed on the way from the capture to the blocks or from the blocks to
 * the body; undefined where all is as it should be.
 * @param said the whole text of the capture
 */
export function faultOf(
  { text, frontmatter }: Pick<Plan, "text" | "frontmatter">,
  blocks: readonly BlockReport[],
  said: string,
): Fault | undefined {
  const sourceFile = parseSourceFile("", new TextEncoder().encode(text));
  const issue = sourceFile.frontmatter.error?.issues[0];
  if (issue)
    return {
      code: "frontmatter-invalid",
      message: `In the piece's frontmatter, ${issue.path.join(".")} ${issue.message}.`,
    };
  if (!isDeepStrictEqual(sourceFile.raw, frontmatter))
    return { code: "frontmatter-invalid", message: "The piece's frontmatter doesn't read back as it was written." };
  const lost = firstDifference(said, textOf(blocks));
  if (lost)
    return {
      code: "words-lost",
      message: `Word ${lost.number} of the capture is "${lost.given}"; the importer accounts for "${lost.read}" there.`,
    };
  const changed = firstDifference(textOf(blocks.filter(({ went }) => went === "body")), plainText(sourceFile.body));
  return (
    changed && {
      code: "words-lost",
      message: `Word ${changed.number} of the body would read "${changed.read}"; the capture has "${changed.given}".`,
    }
  );
}

/** The text of Markdown as a reader sees it, a line for each of its blocks. */
export function plainText(markdown: string): string {
  const tree = unified().use(remarkParse).use(remarkGfm).parse(markdown);
  let text = "";
  visit(tree, (node) => {
    if (blockTypes.has(node.type)) text += "\n";
    // Raw HTML isn't text: where it appears, words that were text have become markup.
    if (node.type === "text" || node.type === "inlineCode" || node.type === "code") text += node.value;
    if (node.type === "break") text += "\n";
  });
  return text;
}

/** Markdown nodes that hold text of their own, apart from that of other nodes. */
const blockTypes: ReadonlySet<string> = new Set(["paragraph", "heading", "code", "tableCell"]);

function textOf(blocks: readonly BlockReport[]): string {
  return blocks.map(({ text }) => text).join("\n");
}

/** The first word in which two texts differ, counted from 1; `""` for a text that has ended. */
function firstDifference(given: string, read: string): { number: number; given: string; read: string } | undefined {
  const [givenWords, readWords] = [spacedWords(given), spacedWords(read)];
  const at = Array.from({ length: Math.max(givenWords.length, readWords.length) }).findIndex(
    (_, index) => givenWords[index] !== readWords[index],
  );
  return at < 0 ? undefined : { number: at + 1, given: givenWords[at] ?? "", read: readWords[at] ?? "" };
}
