import type { Piece } from "#piece/piece.ts";
import { citeFiles } from "../citations/files.ts";
import { noticeOf, recordOf, type RecordedArchive } from "../record.ts";

/** A passage of a body, by the id that it has in the piece's page. */
interface Passage {
  id: string;
  text: string;
}

/**
 * A piece as one line of JSON: its record and, where its `reuse` allows it, the words of its passages. The lines of all
 * pieces are the archive's dump (jsonlines.org).
 */
export function jsonTwin(piece: Piece, archive: RecordedArchive, passages: readonly Passage[]): string {
  const record = recordOf(piece, archive);
  const notice = noticeOf(record);
  const links = {
    markdown: `${record.url}index.md`,
    ...Object.fromEntries(citeFiles.map(({ format, ending }) => [format.id, `${record.url}cite.${ending}`])),
  };
  return `${JSON.stringify({ ...record, links, ...(notice === undefined ? { passages } : { notice }) })}\n`;
}
