import { join } from "node:path";
import { ledgerName, recordedIds } from "#ledger/ledger.ts";
import type { Manuscript } from "./manuscript.ts";
import { readIfThere } from "./read-if-there.ts";

/**
 * Every id that no new piece may have: those in the files of the archive, and those that the ledger ever recorded, also
 * where the file is gone.
 * @param root the archive folder
 */
export async function takenIds(root: string, manuscripts: readonly Pick<Manuscript, "id">[]): Promise<Set<string>> {
  const recorded = recordedIds((await readIfThere(join(root, ledgerName))) ?? "");
  return new Set([...recorded, ...manuscripts.flatMap(({ id }) => id ?? [])]);
}
