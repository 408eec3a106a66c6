import { constants, lstatSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ledgerName, partsFolder } from "./ledger/parts.ts";
import { compareText } from "#piece/ordering.ts";
import { vocabularySchemas } from "#piece/vocabulary.ts";
import { listFolder, type Listing, type Unreadable } from "./listing.ts";

/** An archive folder that is being read. Nothing in it is absent only because it can't be read. */
export interface ArchiveFolder {
  /** The folder, as an absolute path. */
  root: string;
  /** What is in it, by path. */
  entries: Listing["entries"];
  /** What couldn't be read of it so far. */
  unreadable: Unreadable[];
  /** The folders that can't be listed and of which nothing would be read. */
  unlistable: Unreadable[];
  /** The files below one of its folders whose path is as wanted, in the order of their paths; a folder named so can't be read. */
  filesIn(folder: string, isWanted: (file: string) => boolean): string[];
  /** The bytes of a file; undefined where there is none, or where it can't be read and is among what couldn't. */
  read(file: string): Promise<Buffer | undefined>;
  /**
   * What is made of a file's bytes, in one way for each file; undefined where they can't be read. With a memory it is made
   * anew only if the file has changed.
   */
  made<Made>(file: string, make: (bytes: Buffer) => Made): Promise<Made | undefined>;
}

/** What was made of the files of a folder, by path, for who reads it again and again. */
export type FolderMemory = Map<string, { stamp: string; made: unknown }>;

/** Thrown by what can do nothing with an archive folder of which something can't be read. */
export class UnreadableError extends Error {
  readonly unreadable: readonly Unreadable[];
  constructor(unreadable: readonly Unreadable[]) {
    super(unreadable.map(({ file, why }) => `${file} can't be read (${why})`).join("; "));
    this.unreadable = unreadable;
  }
}

const folders = new Set(["pieces", "figures", "captures", partsFolder]);
const files = new Set([
  ...["site.yaml", ledgerName, "links.tsv"],
  ...Object.keys(vocabularySchemas).map((name) => `${name}.yaml`),
]);

/**
 * Lists an archive folder, of which files can be read then. A folder that isn't there is an empty one.
 * @param root the folder, as an absolute path
 * @param memory what was made of its files so far; takes in what is made, and forgets files that are gone
 */
export async function openFolder(root: string, memory?: FolderMemory): Promise<ArchiveFolder> {
  const { entries, unlistable } = await listFolder(root);
  const unreadable = [
    ...unlistable.filter(({ file }) => isRead(file)),
    ...[...entries].flatMap(([file, kind]) => obstacleIn(file, kind)),
  ];
  for (const file of memory?.keys() ?? []) if (entries.get(file) !== "file") memory?.delete(file);
  const read = async (file: string) => {
    if (entries.get(file) !== "file") {
      // Only here does it show that a file was meant.
      if (entries.get(file) === "folder") unreadable.push({ file, why: "folder" });
      return undefined;
    }
    try {
      return await readFile(join(root, file), { flag: readingFlags });
    } catch (error) {
      unreadable.push({ file, why: (error as NodeJS.ErrnoException).code ?? String(error) });
      return undefined;
    }
  };
  return {
    root,
    entries,
    unreadable,
    unlistable: unlistable.filter(({ file }) => !isRead(file)),
    filesIn: (folder, isWanted) => {
      const wanted = [...entries].filter(([file]) => file.startsWith(`${folder}/`) && isWanted(file));
      unreadable.push(...wanted.flatMap(([file, kind]) => (kind === "folder" ? [{ file, why: kind }] : [])));
      return wanted.flatMap(([file, kind]) => (kind === "file" ? [file] : [])).sort(compareText);
    },
    read,
    made: async (file, make) => {
      const stamp = memory && stampOf(join(root, file));
      const known = memory?.get(file);
      if (stamp !== undefined && known?.stamp === stamp) return known.made as ReturnType<typeof make>;
      const bytes = await read(file);
      if (!bytes) return undefined;
      const made = make(bytes);
      if (stamp !== undefined) memory?.set(file, { stamp, made });
      return made;
    },
  };
}

/** Where something else has taken the place of a file since it was listed: no waiting for a pipe, and no following a link. */
const readingFlags = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW;

/** Times of files are no finer than this on some disks, in milliseconds. */
const coarsest = 2000;

/** Names a file's state; undefined where it can't be told, or where it is so new that another may have the same times. */
function stampOf(path: string): string | undefined {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (!stats || Date.now() - stats.ctimeMs < coarsest) return undefined;
  return [stats.ino, stats.size, stats.mtimeMs, stats.ctimeMs].join(" ");
}

/** Whether a path is one of those of which an archive is read. */
export function isRead(file: string): boolean {
  return file === "." || files.has(file) || folders.has(file.split("/")[0] ?? "");
}

/** Whether a path, or a folder that it lies in, is hidden. */
export function isHidden(file: string): boolean {
  return /(^|\/)\./.test(file);
}

/** What is seen to be in the way without opening it. */
function obstacleIn(file: string, kind: string): Unreadable[] {
  if (kind === "folder" || (kind === "file" && !folders.has(file)) || !isRead(file) || isHidden(file)) return [];
  return [{ file, why: kind }];
}
