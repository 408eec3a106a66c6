import GithubSlugger, { slug } from "github-slugger";
import type { Root } from "hast";
import { toString } from "hast-util-to-string";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { isElement, isNotes } from "./hast.ts";

/** A heading of a body. */
export interface Heading {
  id: string;
  /** 2 to 6; 1 is the piece's title. */
  depth: number;
  text: string;
}

declare module "vfile" {
  interface DataMap {
    headings: Heading[];
  }
}

/**
 * Gives each heading an id made of its words, and sets it below the piece's title: where a body uses level 1, all its
 * levels go down by one. Hands the list on as `file.data.headings`.
 */
export function headings() {
  return (tree: Root, file: VFile): void => {
    const slugger = new GithubSlugger();
    const found: Heading[] = [];
    const demotion = hasTopLevel(tree) ? 1 : 0;
    visit(tree, "element", (node) => {
      if (isNotes(node)) return "skip";
      const level = levelOf(node.tagName);
      if (level === undefined) return undefined;
      const depth = Math.min(6, level + demotion);
      const text = toString(node).trim();
      node.tagName = `h${depth}`;
      const id = headingId(text, slugger);
      node.properties["id"] = id;
      found.push({ id, depth, text });
      return undefined;
    });
    file.data.headings = found;
  };
}

/** `p1`, `fn-1`, `notes` and `page-main` belong to passages, notes and the page; a heading must not take such an id. */
const reserved = /^(p\d+(s\d+)?|fn(ref)?-.*|notes|page-.*|user-content-.*|)$/;

/** The heading's words as an id; one without words, as of `## …`, is a `section`. */
function headingId(text: string, slugger: GithubSlugger): string {
  const words = slug(text);
  const id = reserved.test(words) ? "" : slugger.slug(words);
  // Two headings `fn` would make the second `fn-1`.
  return reserved.test(id) ? slugger.slug(`section ${words}`.trim()) : id;
}

function hasTopLevel(tree: Root): boolean {
  let found = false;
  visit(tree, "element", (node) => {
    if (isElement(node, "h1")) found = true;
  });
  return found;
}

function levelOf(tagName: string): number | undefined {
  const digit = /^h([1-6])$/.exec(tagName)?.[1];
  return digit === undefined ? undefined : Number(digit);
}
