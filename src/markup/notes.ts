import { notesClass } from "./marks.ts";

const section = new RegExp(`<section[^>]* class="${notesClass}"`);

/** Where the notes at the end of a body begin, in UTF-16 code units; -1 where it has none. */
export function startOfNotes(html: string): number {
  return html.search(section);
}
