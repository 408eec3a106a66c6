import { stringify } from "csv-stringify/browser/esm/sync";
import type { Piece } from "#piece/piece.ts";
import { recordOf, type RecordedArchive } from "../record.ts";
import { columns } from "./columns.ts";

/**
 * The table of pieces as CSV (RFC 4180) in UTF-8, under a header. A cell that a spreadsheet would take for a formula
 * begins with an apostrophe; the texts as they are stand in the dump of all pieces.
 */
export function archiveCsv(pieces: readonly Piece[], archive: RecordedArchive): string {
  const rows = pieces.map((piece) => {
    const record = recordOf(piece, archive);
    return columns.map(({ value }) => oneText(value(record)));
  });
  return stringify([columns.map(({ name }) => name), ...rows], { escape_formulas: true, record_delimiter: "\r\n" });
}

function oneText(value: string | number | undefined): string {
  return String(value ?? "").toWellFormed();
}
