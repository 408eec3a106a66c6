/*
 * The classes and attributes by which a page or a body of ours is read again, by scripts in the page too. Style sheets know
 * the classes as well.
 */

/** The class of the element that holds the text of a piece. */
export const bodyClass = "body";

/** The class of the section of notes at the end of a body. */
export const notesClass = "notes";

/** The class of what stands in a body for passages that were: their ids and, where it says what became of them, a note. */
export const retiredClass = "past";

/** Has nothing as its value; on such an element whose ids lead nowhere any more. */
export const goneAttribute = "data-gone";

/** The class of a passage's link to itself. */
export const pilcrowClass = "pilcrow";

/** The mark in the text that leads to a note. */
export const noteMarkAttribute = "data-footnote-ref";

/** A link of a note back to its mark. */
export const wayBackAttribute = "data-footnote-backref";

/** The article of a piece, with the id of the piece. */
export const pieceAttribute = "data-piece";

/** The line under the title. */
export const dekAttribute = "data-dek";

/** The summary of a piece. */
export const summaryAttribute = "data-summary";

/** The version of a piece's text and when it was last revised, as a sentence without a full stop. */
export const versionAttribute = "data-version";

/** What an element says of a passage instead of what it says of the whole piece; `#` stands for the passage's number. */
export const passageAttribute = "data-at";

/** Names what an element says of its piece: `piece`, `title` or `published`. Pagefind keeps it for results. */
export const metaAttribute = "data-pagefind-meta";
