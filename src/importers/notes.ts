import { speaksOfSite } from "./boilerplate.ts";
import type { Capture, DraftFrontmatter, Disposition } from "./importer.ts";
import type { PageLine } from "./page-line.ts";

/**
 * What a person should know of a reading: how the bytes were read, and what wasn't found.
 * @param timeLeftOut the printed time that the published moment leaves out
 */
export function notesOn(capture: Capture, timeLeftOut: string | undefined, frontmatter: DraftFrontmatter): string[] {
  const notes: string[] = [];
  if (capture.encoding !== "utf-8") notes.push(`The capture isn't UTF-8; it was read as ${capture.encoding}.`);
  if (timeLeftOut !== undefined)
    notes.push(
      `The printed time, ${timeLeftOut}, isn't one in a zone with a fixed offset; only the day was taken as published.`,
    );
  if (frontmatter.rights === undefined)
    notes.push(
      "No copyright line was found, so reuse is excerpt. Set rights, and reuse to full where the whole text may be reused.",
    );
  if (frontmatter.source === undefined)
    notes.push("No name of the source was found below the text; add source by hand.");
  return notes;
}

/** A paragraph alone below the footer's beginning is hardly ever the piece's; a person can tell. */
export function notesOnTextBelow(footer: readonly PageLine[], dispositions: readonly Disposition[]): string[] {
  const left = footer.filter((line, index) => line.prose && dispositions[index]?.went === null && !speaksOfSite(line));
  if (left.length === 0) return [];
  return [
    `Left out below the text, though they read like paragraphs, by line: ${left.map(({ number }) => number).join(", ")}.`,
  ];
}
