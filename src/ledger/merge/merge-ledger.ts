import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Archive } from "#archive/archive.ts";
import { writeWhole } from "#files/durable-files.ts";
import { readTaken } from "#archive/taken.ts";
import { withRows } from "../append.ts";
import { withBothSides } from "#archive/ledger/conflict.ts";
import { ledgerName } from "#archive/ledger/ledger.ts";
import { mergeOf, type Merge } from "./merge.ts";
import { renumbering } from "./renumber.ts";

/**
 * Makes one ledger of two that a merge of branches left side by side, and gives pieces that have one id each their own.
 * The ledger is written first: if the rest fails, the same command goes on from there.
 * @param archive the archive after the merge, its pieces whole
 * @param day the day of the merge, YYYY-MM-DD
 * @param isDryRun whether nothing is to be written
 * @throws Error if a piece's id can't be rewritten; then nothing was written
 */
export async function mergeLedger(archive: Archive, day: string, isDryRun: boolean): Promise<Merge> {
  const { root } = archive;
  const file = join(root, ledgerName);
  const text = withBothSides(archive.ledger ? await readFile(file, "utf8") : "");
  const { ids } = await readTaken(root);
  const merge = mergeOf(text, archive, ids, day);
  const writes = await Promise.all(
    merge.partings.flatMap(({ id, others }) =>
      others.map(({ loaded, newId }) => renumbering(root, loaded.file, id, newId)),
    ),
  );
  if (isDryRun) return merge;
  if (archive.ledger) await writeWhole(file, withRows(text, merge.rows, day));
  for (const write of writes) await write();
  return merge;
}
