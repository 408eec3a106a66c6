import { recordedIds } from "./ledger/ledger.ts";
import { isPart, ledgerName, partsFolder } from "./ledger/parts.ts";
import { openFolder, UnreadableError } from "./folder.ts";
import { sourceFilesIn, type SourceFile } from "./source-file.ts";

/** What stands in the way of a new piece. */
export interface Taken {
  sourceFiles: SourceFile[];
  /** Every id in the files of the archive, and those that the ledger ever recorded, also where the file is gone. */
  ids: Set<string>;
}

/**
 * Reads what a new piece may not have again.
 * @param root the archive folder
 * @throws UnreadableError if something of the folder can't be read, since any id may stand there
 */
export async function readTaken(root: string): Promise<Taken> {
  const folder = await openFolder(root);
  const sourceFiles = await sourceFilesIn(folder);
  const ledger = await Promise.all(
    [ledgerName, ...folder.filesIn(partsFolder, isPart)].map((file) => folder.read(file)),
  );
  const recorded = ledger.flatMap((bytes) => [...recordedIds(bytes?.toString("utf8") ?? "")]);
  if (folder.unreadable.length > 0) throw new UnreadableError(folder.unreadable);
  return { sourceFiles, ids: new Set([...recorded, ...sourceFiles.flatMap(({ id }) => id ?? [])]) };
}
