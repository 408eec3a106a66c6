import type { Element, ElementContent, Root } from "hast";
import { toText } from "hast-util-to-text";
import { SKIP, visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { fingerprint } from "#passages/fingerprint.ts";
import type { Fragment } from "#passages/fragment.ts";
import { wholePassages } from "#markup/whole-passages.ts";
import { namePassages } from "#passages/naming.ts";
import { sentenceId } from "#piece/passage-id.ts";
import { holdsImage, imagesIn, isBlock, isElement, isNoteMark, isNotes, setId } from "../hast.ts";
import { namedOf } from "../named.ts";
import { sentenceRanges } from "../text/sentences.ts";
import { wrapRanges } from "../text/wrap.ts";

/** A passage: the smallest block that a citation can name. */
export interface Passage {
  /** `p3`, or `p3r1` once its words were revised. */
  id: string;
  /** Its words, without the marks of notes. */
  text: string;
}

declare module "vfile" {
  interface DataMap {
    passages: Passage[];
  }
}

/** A passage before it has its id. */
interface Draft {
  node: Element;
  text: string;
  /** Its sentences, as far as they get ids. */
  sentences: string[];
  /** Puts the ids of its sentences into its element. */
  wrap(id: string): void;
}

/**
 * Gives each passage an id (a paragraph, list item, quotation, table, figure or block of code) and each of its sentences
 * one too (`p3s2`). A block that holds other blocks is a passage only for the words of its own, so that each word is
 * in exactly one. Notes and headings have ids already. Hands the list on as `file.data.passages`.
 * @param options.lang the language of the text, for the ends of sentences
 * @param options.known what is known of the piece
 */
export function passages({ lang, known }: { lang: string; known: readonly Fragment[] }) {
  return (tree: Root, file: VFile): void => {
    const found: Draft[] = [];
    visit(tree, "element", (node) => {
      if (isNotes(node) || /^h[1-6]$/.test(node.tagName)) return SKIP;
      if (wholePassages.includes(node.tagName)) {
        found.push({ node, text: toText(node).trim(), sentences: [], wrap: () => undefined });
        return SKIP;
      }
      if (isBlock(node) && hasOwnWords(node)) found.push(draftOf(node, lang));
      return undefined;
    });
    const ids = namePassages(namedOf(file), known, found.map(fingerprintOf));
    found.forEach(({ wrap }, place) => wrap(ids[place] ?? ""));
    // Once every element has the children that it is to have, since what is put into one may be a passage of its own.
    file.data.passages = found.map(({ node, text }, place) => {
      const id = ids[place] ?? "";
      setId(node, id);
      return { id, text };
    });
  };
}

/** Pictures are told apart by their addresses, where there are few words or none. */
function fingerprintOf({ node, text, sentences }: Draft): string {
  const pictures = text === "" || node.tagName === "figure" ? imagesIn(node) : [];
  return fingerprint([text, ...pictures].join(" "), sentences);
}

function hasOwnWords(node: Element): boolean {
  return node.children.some((child) => !isBlock(child) && (plainText(child).trim() !== "" || holdsImage(child)));
}

/** A block's own words and their sentences. A block in between ends a sentence. */
function draftOf(node: Element, lang: string): Draft {
  const runs = runsOf(node).map((nodes) => {
    const text = nodes.map(plainText).join("");
    return { nodes, text, ranges: nodes.some(isBlock) ? [] : sentenceRanges(text, lang) };
  });
  const own = runs.filter(({ nodes }) => !nodes.some(isBlock));
  const bare = (text: string) => text.replaceAll(joiner, "").trim();
  return {
    node,
    text: own
      .map(({ text }) => bare(text))
      .filter((text) => text !== "")
      .join("\n"),
    sentences: own.flatMap(({ text, ranges }) => ranges.map(([start, end]) => bare(text.slice(start, end)))),
    wrap: (id) => {
      let sentences = 0;
      node.children = runs.flatMap(({ nodes, ranges }) => {
        const named = ranges.map(([start, end]) => ({ start, end, id: sentenceId(id, (sentences += 1)) }));
        return wrapRanges(nodes, named, plainText);
      });
    },
  };
}

/** The children of a block: each block alone, and what stands between blocks together. */
function runsOf(node: Element): ElementContent[][] {
  const runs: ElementContent[][] = [];
  let open: ElementContent[] | undefined;
  for (const child of node.children) {
    if (isBlock(child)) {
      runs.push([child]);
      open = undefined;
    } else if (open) open.push(child);
    else runs.push((open = [child]));
  }
  return runs;
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
