/*
 * The ids that are neither a passage's, a note's nor a heading's (piece/passage-id.ts, piece/note-id.ts). Those of a page's
 * own begin with `page-`, which no id of a text does; named here are those that something looks for.
 */

/** Stands before each id that a text gives an element itself, so that it can't shadow a property of the document. */
export const textPrefix = "user-content-";

/** The heading of a body's notes. */
export const notesId = "notes";

/** What the page itself says; it takes the focus after the header. */
export const mainId = "page-main";

/** The label of a page that stands in the place of a withdrawn text. */
export const withdrawnId = "page-withdrawn";

/** The heading of the section that says how to cite a piece. */
export const citeId = "page-cite";
