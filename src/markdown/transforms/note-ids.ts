import type { Element, Nodes, Root } from "hast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { fingerprint } from "#passages/fingerprint.ts";
import type { Fragment } from "#passages/fragment.ts";
import { nameNotes } from "#passages/naming.ts";
import { isNoteId, markOf } from "#piece/note-id.ts";
import { decodeAddress } from "#piece/permalink.ts";
import { elementsIn, imagesIn, isBlock, isElement, isMarkLink, isNoteMark, isNotes, isWayBack } from "../hast.ts";
import { namedOf } from "../named.ts";

declare module "vfile" {
  interface DataMap {
    /** The notes in their order, each with its words. */
    notes: { id: string; text: string }[];
  }
}

/** A note and the id that its label makes, `fn-1`; those of its marks begin with `fnref-1`. */
interface Note {
  node: Element;
  label: string;
}

/**
 * Gives each note an id that stays with its words: when a new note comes before it and the labels are counted anew, it
 * keeps the id that it had, and its marks theirs. Hands the list on as `file.data.notes`.
 * @param options.known what is known of the piece
 */
export function noteIds({ known }: { known: readonly Fragment[] }) {
  return (tree: Root, file: VFile): void => {
    const notes = notesIn(tree);
    const labels = notes.map(({ label }) => label);
    const texts = notes.map(({ node }) => wordsOf(node).replaceAll(/\s+/g, " ").trim());
    const fingerprints = notes.map(({ node }, place) => fingerprint([texts[place], ...imagesIn(node)].join(" ")));
    const ids = nameNotes(namedOf(file), known, fingerprints, labels);
    file.data.notes = ids.map((id, place) => ({ id, text: texts[place] ?? "" }));
    const renamed = new Map(labels.map((label, place) => [label, ids[place] ?? label]));
    if ([...renamed].every(([label, id]) => label === id)) return;
    const marks = new Map<unknown, string>();
    for (const { node, label } of notes) {
      const id = renamed.get(label) ?? label;
      node.properties["id"] = id;
      visit(node, "element", (link) => {
        if (!isWayBack(link)) return;
        const { properties } = link;
        const mark = decodeAddress(String(properties["href"]).slice(1));
        const to = markOf(id) + mark.slice(markOf(label).length);
        marks.set(mark, to);
        properties["href"] = `#${encodeURIComponent(to)}`;
      });
    }
    visit(tree, "element", (link) => {
      if (!isMarkLink(link)) return;
      const { properties } = link;
      properties["id"] = marks.get(properties["id"]) ?? properties["id"];
      const label = decodeAddress(String(properties["href"]).slice(1));
      properties["href"] = `#${encodeURIComponent(renamed.get(label) ?? label)}`;
    });
  };
}

function notesIn(tree: Root): Note[] {
  const notes: Note[] = [];
  for (const section of elementsIn(tree)) {
    if (!isNotes(section)) continue;
    for (const node of elementsIn(section)) {
      const { id } = node.properties;
      if (node.tagName === "li" && typeof id === "string" && isNoteId(id)) notes.push({ node, label: id });
    }
  }
  return notes;
}

/** What a note says, without its ways back and the marks of others in it. */
function wordsOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (!isElement(node) || isNoteMark(node) || isWayBack(node)) return "";
  return node.children.map(wordsOf).join("") + (isBlock(node) ? " " : "");
}
