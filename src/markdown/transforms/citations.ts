import type { Element, Nodes, Root } from "hast";
import type { VFile } from "vfile";
import { pieceScheme } from "#markup/schemes.ts";
import { isNoteId } from "#piece/note-id.ts";
import { passageOf } from "#piece/passage-id.ts";
import { excerpt } from "../text/excerpt.ts";
import { isElement, isNoteMark, isWayBack } from "../hast.ts";

/** A link to a piece, and the words that it stands in. */
export interface Citation {
  /** The id of the piece that is cited. */
  piece: string;
  /** The part of it that is cited, as the address names it. */
  fragment?: string;
  /** The id of what the link stands in: a sentence, a heading, a note, or a passage that has no sentences. */
  at: string;
  /** The plain text of that, of a long one an excerpt around the link; empty where the link holds nothing but an image. */
  sentence: string;
}

declare module "vfile" {
  interface DataMap {
    citations: Citation[];
  }
}

/** Something with an id, and its words as far as they have been read. */
interface Unit {
  at: string;
  text: string;
}

/** A link to a piece, in the unit of its first words. */
interface Mark {
  address: string;
  unit: Unit;
  start: number;
  end: number;
}

/**
 * Lists the links to pieces (`piece:2004-04-06-a#p3`) with the sentences that they stand in, as `file.data.citations`.
 * A sentence that links to the same part of a piece twice is listed once.
 */
export function citations() {
  return (tree: Root, file: VFile): void => {
    const marks: Mark[] = [];
    let unit: Unit = { at: "", text: "" };
    /** The link that is being read, until it has words. */
    let wordless: Mark | undefined;
    read(tree);
    const found = marks.map(toCitation);
    file.data.citations = [
      ...new Map(found.map((each) => [`${each.piece}#${each.fragment} ${each.at}`, each])).values(),
    ];

    function read(node: Nodes): void {
      if (node.type === "text") add(node.value);
      if (node.type === "root") node.children.forEach(read);
      if (!isElement(node) || isNoteMark(node) || isWayBack(node)) return;
      if (node.tagName === "br") add(" ");
      if (beginsUnit(node)) unit = { at: String(node.properties["id"] ?? unit.at), text: "" };
      const { href } = node.properties;
      if (node.tagName === "a" && typeof href === "string" && href.startsWith(pieceScheme)) readLink(node, href);
      else node.children.forEach(read);
    }

    function readLink(node: Element, address: string): void {
      const mark: Mark = { address, unit, start: unit.text.length, end: 0 };
      marks.push(mark);
      wordless = mark;
      node.children.forEach(read);
      wordless = undefined;
      mark.end = mark.unit.text.length;
    }

    function add(value: string): void {
      const text = value.replaceAll(/\s+/g, " ");
      // A link around several sentences stands outside of them.
      if (wordless && text !== " ") {
        Object.assign(wordless, { unit, start: unit.text.length });
        wordless = undefined;
      }
      unit.text += unit.text === "" || unit.text.endsWith(" ") ? text.trimStart() : text;
    }
  };
}

/** Whether an element begins a heading, a note, a passage, a sentence, or a cell of a table. */
function beginsUnit({ tagName, properties: { id } }: Element): boolean {
  if (tagName === "td" || tagName === "th") return true;
  if (typeof id !== "string") return false;
  return /^h[1-6]$/.test(tagName) || isNoteId(id) || passageOf(id) !== undefined;
}

function toCitation({ address, unit, start, end }: Mark): Citation {
  const [piece = "", fragment] = address.slice(pieceScheme.length).split("#");
  return {
    piece,
    ...(fragment === undefined ? {} : { fragment }),
    at: unit.at,
    sentence: excerpt(unit.text, start, end),
  };
}
