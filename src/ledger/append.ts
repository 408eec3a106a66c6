import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeWhole } from "#archive/durable-files.ts";
import { ledgerName } from "./ledger.ts";
import { header, printRows, type Row } from "./row.ts";

/**
 * Adds rows to the ledger of an archive folder, all of them or none; what stands in it stays byte for byte, and they end
 * as its lines do. A last line without its break gets one, and a ledger that isn't there begins with its header.
 * @param root the archive folder
 */
export async function appendRows(root: string, rows: readonly Row[]): Promise<void> {
  const file = join(root, ledgerName);
  const before = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return Buffer.from(`${header}\n`);
    throw error;
  });
  const lineEnd = before.at(before.indexOf("\n") - 1) === 13 ? "\r\n" : "\n";
  const added = printRows(rows).replaceAll("\n", lineEnd);
  await writeWhole(file, Buffer.concat([before, Buffer.from((before.at(-1) === 10 ? "" : lineEnd) + added)]));
}
