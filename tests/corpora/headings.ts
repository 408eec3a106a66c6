/*
 * The corpora mark no headings: they are paragraphs like all others. They are told by their looks, rather too few
 * than too many.
 */

/** The level of the heading that a paragraph is; undefined where it is none. */
export type HeadingLevel = (paragraph: string) => 2 | 3 | undefined;

/** In essays: a short line without a full stop. */
export const essayHeading: HeadingLevel = (paragraph) =>
  paragraph.length < 80 && !/[.:;,?!]$/.test(paragraph) ? 2 : undefined;

/** In minutes and transcripts: a line in capitals, or an item with a Roman number; below them, some lettered ones. */
export const minutesHeading: HeadingLevel = (paragraph) => {
  if (paragraph.length > 120 || paragraph.endsWith(":")) return undefined;
  const isInCapitals = /\p{Lu}{7}/u.test(paragraph) && !/\p{Ll}/u.test(paragraph);
  if (isInCapitals || /^(ITEM )?[IVX]+\. (\S+ ){2}/.test(paragraph)) return 2;
  return /^[A-H]\. (The|\d{4})\b/.test(paragraph) ? 3 : undefined;
};
