import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";

/** What stands at a path; `special` is a pipe, socket or device, `unnameable` what has a name that is no UTF-8. */
type EntryKind = "file" | "folder" | "link" | "special" | "unnameable";

/** Something that can't be read. */
export interface Unreadable {
  /** Relative to the archive folder, with slashes; `.` for that folder itself. */
  file: string;
  /** The code of the system's error, such as EACCES, or what stands there in place of what belongs there. */
  why: string;
}

/** What is in an archive folder. */
export interface Listing {
  /** By path, relative to the folder and with slashes, in no order. */
  entries: Map<string, EntryKind>;
  /** The folders that can't be listed. */
  unlistable: Unreadable[];
}

/**
 * Lists an archive folder and the folders below it, without following links. What programs keep is left out: hidden
 * folders, but for those among pieces and captures that a person may have made, and installed packages.
 */
export async function listFolder(root: string): Promise<Listing> {
  const listing: Listing = { entries: new Map(), unlistable: [] };
  await list(root, "", listing);
  return listing;
}

async function list(root: string, folder: string, { entries, unlistable }: Listing): Promise<void> {
  let found: Dirent[];
  try {
    found = await readdir(join(root, folder), { withFileTypes: true });
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? String(error);
    if (folder !== "" || why !== "ENOENT") unlistable.push({ file: folder || ".", why });
    return;
  }
  const below: Promise<void>[] = [];
  for (const entry of found) {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    const kind = kindOf(entry);
    if (kind === "folder" && isOfProgram(path)) continue;
    entries.set(path, kind);
    if (kind === "folder") below.push(list(root, path, { entries, unlistable }));
  }
  await Promise.all(below);
}

function kindOf(entry: Dirent): EntryKind {
  // What stands for bytes that are no UTF-8; by such a name nothing can be opened.
  if (entry.name.includes("\uFFFD")) return "unnameable";
  if (entry.isFile()) return "file";
  if (entry.isDirectory()) return "folder";
  return entry.isSymbolicLink() ? "link" : "special";
}

const programs = /(^|\/)(node_modules|\.(git|hg|svn|obsidian|idea|vscode|history|stversions|trash.*|appledouble))$/i;

function isOfProgram(path: string): boolean {
  return programs.test(path) || (/(^|\/)\./.test(path) && !/^(pieces|captures)\//.test(path));
}
