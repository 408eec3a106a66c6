import { anchorPattern } from "./anchors.ts";
import { retiredClass } from "./marks.ts";

// Only the pipeline writes this class, `"` is escaped in attributes and `<` in text, so no text can look like one.
const note = new RegExp(`<span class="${retiredClass}"[^>]*>(?:${anchorPattern})+[^<]*</span>`, "g");

/**
 * The HTML of a body without what it holds for links to its past: the ids that passages once had, and the notes
 * that say what became of them. For all that isn't the page itself, such as feeds and the search index.
 */
export function withoutRetiredAnchors(html: string): string {
  return html.replaceAll(note, "");
}
