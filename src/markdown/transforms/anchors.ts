import type { Element, Root } from "hast";
import { textPrefix } from "#markup/ids.ts";
import { isMarkId, isNoteId } from "#piece/note-id.ts";
import { decodeAddress } from "#piece/permalink.ts";
import { elementsIn, isMarkLink, isNotes } from "../hast.ts";

/**
 * Settles the ids that came with the text, after sanitising has put a prefix before each: those of notes lose it,
 * others keep it and links to them follow; an id given twice stays with the first.
 */
export function anchors() {
  return (tree: Root): void => {
    const ofNotes = partsOfNotes(tree);
    const settled = new Set<string>();
    const elements = elementsIn(tree);
    for (const node of elements) {
      const id = node.properties["id"];
      if (typeof id !== "string") continue;
      const bare = id.slice(textPrefix.length);
      const final = ofNotes.has(node) && (isNoteId(bare) || isMarkId(bare)) ? decodeAddress(bare) : id;
      if (settled.has(final)) delete node.properties["id"];
      else node.properties["id"] = final;
      settled.add(final);
    }
    for (const node of elements) {
      delete node.properties["ariaDescribedBy"];
      const href = node.properties["href"];
      if (typeof href !== "string" || !href.startsWith("#")) continue;
      const bare = decodeAddress(href.slice(1));
      const named = `${textPrefix}${bare}`;
      if (!settled.has(bare) && settled.has(named)) node.properties["href"] = `#${encodeURIComponent(named)}`;
    }
  };
}

/** The marks in the text and the notes themselves; their ids come from their labels, escaped as in an address. */
function partsOfNotes(tree: Root): Set<Element> {
  const found = new Set<Element>();
  for (const node of elementsIn(tree)) {
    if (isMarkLink(node)) found.add(node);
    if (isNotes(node)) for (const note of elementsIn(node)) if (note.tagName === "li") found.add(note);
  }
  return found;
}
