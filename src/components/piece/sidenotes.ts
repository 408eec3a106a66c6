import { isAnchor } from "#markup/anchors.ts";
import { startOfNotes } from "#markup/notes.ts";
import { isNoteId, markOf } from "#piece/note-id.ts";

/** Notes that make up more than this share of a body's HTML would run down the margin past its end. */
const greatestShare = 1 / 3;

/**
 * The rules that let a body's notes stand beside their marks (body.css says where and how wide), each below the one
 * before it; empty for a body without notes, or with too many for its margin.
 * @param html the body
 * @param ids the ids in it, in order
 */
export function sidenoteRules(html: string, ids: readonly string[]): string {
  // A note that is gone has left its id in the text.
  const notes = ids.filter((id) => isNoteId(id) && !isAnchor(html, id));
  const share = 1 - startOfNotes(html) / html.length;
  if (notes.length === 0 || share > greatestShare) return "";
  return notes
    .map((id, index) => {
      const mark = `${selectorOf(markOf(id))}{anchor-name:--m${index}}`;
      const top = index === 0 ? "anchor(--m0 top)" : `max(anchor(--m${index} top),anchor(--n${index - 1} bottom))`;
      return `${mark}${selectorOf(id)}{anchor-name:--n${index};top:${top}}`;
    })
    .join("");
}

/** Selects an element by its id, whatever characters an author gave it (CSS Syntax 3, section 4.3.7). */
function selectorOf(id: string): string {
  const escaped = id.replaceAll(/[^\w-]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `);
  return `[id="${escaped}"]`;
}
