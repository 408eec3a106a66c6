import { rm } from "node:fs/promises";
import { join } from "node:path";
import { readLedgerFiles, type LedgerFile } from "#archive/ledger/parts.ts";
import type { Row } from "#archive/ledger/row.ts";
import { writeWhole } from "#files/durable-files.ts";
import { withRows } from "./with-rows.ts";

/**
 * Adds rows to the ledger of an archive folder and puts a checksum at the end of each file; what is in it stays as it is. A
 * ledger that isn't there begins with its header.
 * @param root the archive folder
 * @param day the day of the record, YYYY-MM-DD
 * @returns its files as they were, and as they are
 */
export async function appendRows(
  root: string,
  rows: readonly Row[],
  day: string,
): Promise<{ before: LedgerFile[]; after: LedgerFile[] }> {
  const before = await readLedgerFiles(root);
  const after = withRows(before, rows, day);
  await writeLedger(root, before, after);
  return { before, after };
}

/**
 * Writes the files of a ledger that have changed, each whole or not at all, and only then removes those that it has no
 * longer: who is stopped between, loses nothing.
 * @param before the files in the archive folder
 */
export async function writeLedger(
  root: string,
  before: readonly LedgerFile[],
  after: readonly LedgerFile[],
): Promise<void> {
  const known = new Map(before.map(({ file, text }) => [file, text]));
  for (const { file, text } of after) if (known.get(file) !== text) await writeWhole(join(root, file), text);
  const kept = new Set(after.map(({ file }) => file));
  for (const { file } of before) if (!kept.has(file)) await rm(join(root, file));
}
