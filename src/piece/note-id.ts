const notes = "fn-";
const marks = "fnref-";

/** Whether an id is that of a note, such as `fn-1`. */
export function isNoteId(id: string): boolean {
  return id.startsWith(notes);
}

/** Whether an id is that of a mark in the text that leads to a note, such as `fnref-1` or, of a second one, `fnref-1-2`. */
export function isMarkId(id: string): boolean {
  return id.startsWith(marks);
}

/** The id of the first mark of a note, `fnref-1` of `fn-1`. */
export function markOf(note: string): string {
  return marks + note.slice(notes.length);
}
