import type { Element, ElementContent, Root } from "hast";
import { toText } from "hast-util-to-text";
import { SKIP, visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { holdsImage, isBlock, isElement, isNoteMark, isNotes } from "./hast.ts";
import { sentenceRanges } from "./sentences.ts";
import { wrapRanges } from "./wrap.ts";

/** A passage: the smallest block that a citation can name. */
export interface Passage {
  /** `p1`, `p2`... in the order of the text. */
  id: string;
  /** Its words, without the marks of notes. */
  text: string;
}

declare module "vfile" {
  interface DataMap {
    passages: Passage[];
  }
}

const whole = new Set(["pre", "table", "figure"]);

/**
 * Gives each passage an id (a paragraph, list item, quotation, table, figure or block of code) and each of its sentences
 * one too (`p3s2`). A block that holds other blocks is a passage only for the words of its own, so that each word is
 * in exactly one. Notes and headings have ids already. Hands the list on as `file.data.passages`.
 * @param options.lang the language of the text, for the ends of sentences
 */
export function passages({ lang }: { lang: string }) {
  return (tree: Root, file: VFile): void => {
    const found: Passage[] = [];
    const next = () => `p${found.length + 1}`;
    visit(tree, "element", (node) => {
      if (isNotes(node) || /^h[1-6]$/.test(node.tagName)) return SKIP;
      if (whole.has(node.tagName)) {
        const id = next();
        node.properties = { ...node.properties, id };
        found.push({ id, text: toText(node).trim() });
        return SKIP;
      }
      if (isBlock(node) && hasOwnWords(node)) {
        const id = next();
        node.properties = { ...node.properties, id };
        found.push({ id, text: wrapSentences(node, id, lang) });
      }
      return undefined;
    });
    file.data.passages = found;
  };
}

function hasOwnWords(node: Element): boolean {
  return node.children.some((child) => !isBlock(child) && (plainText(child).trim() !== "" || holdsImage(child)));
}

/** Wraps the sentences of a block's own words and returns those words. A block in between ends a sentence. */
function wrapSentences(node: Element, id: string, lang: string): string {
  const texts: string[] = [];
  const children: ElementContent[] = [];
  let sentences = 0;
  let run: ElementContent[] = [];
  const flush = () => {
    const text = run.map(plainText).join("");
    const ranges = sentenceRanges(text, lang).map(([start, end]) => ({ start, end, id: `${id}s${++sentences}` }));
    children.push(...wrapRanges(run, ranges, plainText));
    texts.push(text.replaceAll(joiner, "").trim());
    run = [];
  };
  for (const child of node.children) {
    if (isBlock(child)) {
      flush();
      children.push(child);
    } else run.push(child);
  }
  flush();
  node.children = children;
  return texts.filter((text) => text !== "").join("\n");
}

/** Invisible to sentence boundaries (UAX 29, SB5), so the mark of a note after a full stop doesn't hide it. */
const joiner = "\u2060";

/** A node's text, each character of a note's mark replaced by a joiner; a line break counts as a space. */
function plainText(node: ElementContent): string {
  if (node.type === "text") return node.value;
  if (!isElement(node)) return "";
  if (node.tagName === "br") return " ";
  const text = node.children.map(plainText).join("");
  return isNoteMark(node) ? joiner.repeat(text.length) : text;
}
