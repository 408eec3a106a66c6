import { bodyClass, goneAttribute, retiredClass, pilcrowClass } from "#markup/marks.ts";
import { wholePassages } from "#markup/whole-passages.ts";
import { passageOf } from "#piece/passage-id.ts";

/**
 * The id, as the text stands, of the passage or sentence that a fragment leads to: of an alias that of the words it leads
 * to (src/markdown/transforms/retired-anchors.ts). Undefined where it names no passage of the body, or one that was removed.
 */
export function currentId(fragment: string): string | undefined {
  const found = document.getElementById(fragment);
  if (!found?.closest(`article .${bodyClass}`)) return undefined;
  const note = found.closest(`.${retiredClass}`);
  if (note?.hasAttribute(goneAttribute)) return undefined;
  const id = (note ? (blockAfter(note) ?? note.parentElement?.closest("[id]")) : found)?.id ?? "";
  return passageOf(id) === undefined ? undefined : id;
}

/** The block that a note stands before since it can't stand in it. */
function blockAfter(note: Element): Element | undefined {
  const next = note.nextElementSibling;
  if (next?.matches(`.${retiredClass}, .${pilcrowClass}`)) return blockAfter(next);
  return next && wholePassages.includes(next.localName) ? next : undefined;
}
