import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeWhole } from "#files/durable-files.ts";
import { checksumLine, isChecksum } from "#archive/ledger/checksum.ts";
import { ledgerName } from "#archive/ledger/ledger.ts";
import { header, printRows, type Row } from "#archive/ledger/row.ts";

/**
 * Adds rows to the ledger of an archive folder, all of them or none, and puts its checksum at the end; the rows in it stay
 * as they are. A ledger that isn't there begins with its header.
 * @param root the archive folder
 * @param day the day of the record, YYYY-MM-DD
 */
export async function appendRows(root: string, rows: readonly Row[], day: string): Promise<void> {
  const file = join(root, ledgerName);
  const before = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return header;
    throw error;
  });
  await writeWhole(file, withRows(before, rows, day));
}

/** The text of a ledger with more rows and a new checksum; all lines end as its first does. */
export function withRows(text: string, rows: readonly Row[], day: string): string {
  const lineEnd = /\r?\n/.exec(text)?.[0] ?? "\n";
  const lines = text.split(/\r?\n/).filter((line) => line !== "" && !isChecksum(line));
  const recorded = `${lines.join("\n")}\n${printRows(rows)}`;
  return `${recorded}${checksumLine(recorded, day)}\n`.replaceAll("\n", lineEnd);
}
