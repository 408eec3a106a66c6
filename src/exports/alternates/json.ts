import type { Piece } from "#piece/piece.ts";
import { citeFiles } from "../citations/files.ts";
import { noticeOf, recordOf, type RecordedArchive } from "../record.ts";

/** The words of a body, part by part, each by the id that it has in the piece's page. */
interface Words {
  passages: readonly { id: string; text: string }[];
  /** What stands at the end; of a body without notes an empty list. */
  notes: readonly { id: string; text: string }[];
}

/**
 * A piece as one line of JSON: its record and, where its `reuse` allows it, the words of its passages and notes. The lines of all
 * pieces are the archive's dump (jsonlines.org).
 */
export function jsonAlternate(piece: Piece, archive: RecordedArchive, { passages, notes }: Words): string {
  const record = recordOf(piece, archive);
  const notice = noticeOf(record);
  const links = {
    markdown: `${record.url}index.md`,
    ...Object.fromEntries(citeFiles.map(({ format, ending }) => [format.id, `${record.url}cite.${ending}`])),
  };
  const words = { passages, ...(notes.length > 0 && { notes }) };
  return `${JSON.stringify({ ...record, links, ...(notice === undefined ? words : { notice }) })}\n`;
}
