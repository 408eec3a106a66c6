import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ledgerName } from "./ledger.ts";
import { header, printRows, type Row } from "./row.ts";

/**
 * Adds rows to the ledger of an archive folder, all of them or none; what stands in it stays byte for byte. A last
 * line without its break gets one, and a ledger that isn't there begins with its header.
 * @param root the archive folder
 */
export async function appendRows(root: string, rows: readonly Row[]): Promise<void> {
  const file = join(root, ledgerName);
  const before = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return Buffer.from(`${header}\n`);
    throw error;
  });
  const lineBreak = before.at(-1) === 10 ? "" : "\n";
  const aside = `${file}.${process.pid}.new`;
  try {
    await writeFile(aside, Buffer.concat([before, Buffer.from(lineBreak + printRows(rows))]));
    await rename(aside, file);
  } finally {
    await rm(aside, { force: true });
  }
}
