import GithubSlugger, { slug } from "github-slugger";
import type { Element, Root } from "hast";
import { toString } from "hast-util-to-string";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { fingerprint } from "#passages/fingerprint.ts";
import type { Fragment } from "#passages/fragment.ts";
import { nameHeadings } from "#passages/naming.ts";
import { notesId, textPrefix } from "#markup/ids.ts";
import { isPageId } from "#markup/page-id.ts";
import { isMarkId, isNoteId } from "#piece/note-id.ts";
import { passageOf } from "#piece/passage-id.ts";
import { elementsIn, isNotes, setId } from "../hast.ts";
import { namedOf } from "../named.ts";

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
 * @param options.known what is known of the piece
 */
export function headings({ known }: { known: readonly Fragment[] }) {
  return (tree: Root, file: VFile): void => {
    const found: { node: Element; depth: number; text: string }[] = [];
    const demotion = hasTopLevel(tree) ? 1 : 0;
    visit(tree, "element", (node) => {
      if (isNotes(node)) return "skip";
      const level = levelOf(node.tagName);
      if (level === undefined) return undefined;
      const depth = Math.min(6, level + demotion);
      node.tagName = `h${depth}`;
      found.push({ node, depth, text: toString(node).trim() });
      return undefined;
    });
    const slugger = new GithubSlugger();
    for (const { id } of known) slugger.occurrences[id] = 0;
    const fingerprints = found.map(({ text }) => fingerprint(text));
    const ids = nameHeadings(namedOf(file), known, fingerprints, (place, origin) => {
      const text = found[place]?.text ?? "";
      return slug(text) === origin ? origin : headingId(text, slugger);
    });
    file.data.headings = found.map(({ node, depth, text }, place) => {
      const id = ids[place] ?? "";
      setId(node, id);
      return { id, depth, text };
    });
  };
}

/** `fn-1`, `notes` and `page-main` belong to notes and the page; a heading must not take such an id, nor a passage's. */
function isReserved(id: string): boolean {
  if (id === "" || id === notesId || isNoteId(id) || isMarkId(id)) return true;
  return isPageId(id) || id.startsWith(textPrefix) || passageOf(id) !== undefined;
}

/** The heading's words as an id; one without words, as of `## …`, is a `section`. */
function headingId(text: string, slugger: GithubSlugger): string {
  const words = slug(text);
  const id = isReserved(words) ? "" : slugger.slug(words);
  // Two headings `fn` would make the second `fn-1`.
  return isReserved(id) ? slugger.slug(`section ${words}`.trim()) : id;
}

function hasTopLevel(tree: Root): boolean {
  return elementsIn(tree).some(({ tagName }) => tagName === "h1");
}

function levelOf(tagName: string): number | undefined {
  const digit = /^h([1-6])$/.exec(tagName)?.[1];
  return digit === undefined ? undefined : Number(digit);
}
