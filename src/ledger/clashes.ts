import { folderOf } from "#piece/permalink.ts";
import type { Address } from "#archive/ledger/row.ts";
import type { Ledger } from "#archive/ledger/ledger.ts";

/**
 * Finds old addresses that no folder of files can hold beside the others, since one would be a file and the other a
 * folder of the same name.
 * @returns gives of a file's address, or of one below it, the address that is in the way; undefined where none is
 */
export function clashesIn(
  { rows }: Ledger,
  published: ReadonlyMap<string, Address>,
): (address: string) => string | undefined {
  const folders = new Set<string>();
  const note = (address: string) => {
    for (const folder of foldersAbove(address)) {
      if (folders.has(folder)) return;
      folders.add(folder);
    }
  };
  for (const address of published.keys()) note(address);
  for (const { address, kind } of rows.values()) if (kind === "redirect" || kind === "list") note(address);
  return (address) => {
    if (folders.has(`${address}/`)) return `${address}/`;
    return foldersAbove(address)
      .map((folder) => folder.slice(0, -1))
      .find((file) => file !== address && published.has(file));
  };
}

/** The folders that an address is in or is, the innermost first, without the root. */
function foldersAbove(address: string): string[] {
  const folders: string[] = [];
  for (let at = folderOf(address); at !== "/"; at = folderOf(at.slice(0, -1))) folders.push(at);
  return folders;
}
