import type { Piece } from "#piece/piece.ts";
import { citeFiles } from "../citations/files.ts";
import { noticeOf, recordOf, type RecordedArchive } from "../record.ts";

/** The words of a body, part by part, each by the id that it has in the piece's page. */
interface Words {
  passages: readonly { id: string; text: string }[];
  /** What stands at the end; of a body without notes an empty list. */
  notes: readonly { id: string; text: string }[];
}

/** A piece as one line of JSON: its record, and where its text and citations are. */
export function jsonAlternate(piece: Piece, archive: RecordedArchive): string {
  return `${JSON.stringify(describedIn(piece, archive))}\n`;
}

/** The same line with, where its `reuse` allows it, the words of the piece's passages and notes: one of the archive's dump (jsonlines.org). */
export function dumpLine(piece: Piece, archive: RecordedArchive, { passages, notes }: Words): string {
  const described = describedIn(piece, archive);
  const words = described.notice === undefined ? { passages, ...(notes.length > 0 && { notes }) } : {};
  return `${JSON.stringify({ ...described, ...words })}\n`;
}

function describedIn(piece: Piece, archive: RecordedArchive) {
  const record = recordOf(piece, archive);
  const links = {
    markdown: `${record.url}index.md`,
    ...Object.fromEntries(citeFiles.map(({ format, file }) => [format.id, record.url + file])),
  };
  return { ...record, links, notice: noticeOf(record) };
}
