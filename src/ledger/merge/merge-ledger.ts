import type { Archive } from "#archive/archive.ts";
import { readTaken } from "#archive/taken.ts";
import { writeLedger } from "../append.ts";
import { folded, withRows } from "../with-rows.ts";
import { rowLines, withBothSides } from "#archive/ledger/conflict.ts";
import { readLedgerFiles } from "#archive/ledger/parts.ts";
import { header } from "#archive/ledger/row.ts";
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
  const before = await readLedgerFiles(root);
  const files = folded(
    before.map(({ file, text }) => ({ file, text: withBothSides(text) })),
    day,
  );
  const text = [header, ...files.flatMap((each) => rowLines(each.text))].join("\n");
  const { ids } = await readTaken(root);
  const merge = mergeOf(text, archive, ids, day);
  const writes = await Promise.all(
    merge.partings.flatMap(({ id, others }) =>
      others.map(({ loaded, newId }) => renumbering(root, loaded.file, id, newId)),
    ),
  );
  if (isDryRun) return merge;
  if (archive.ledger) await writeLedger(root, before, withRows(files, merge.rows, day));
  for (const write of writes) await write();
  return merge;
}
