import { lstatSync, readdirSync, type Dirent } from "node:fs";
import { join } from "node:path";
import { hostFiles } from "./host-files.ts";

/** The size of a file and when it was changed, by which one is seen to be another. */
export interface Standing {
  /** In bytes. */
  size: number;
  /** In milliseconds since 1970. */
  changed: number;
}

/**
 * Everything in the folder of a site but for what a host keeps there, by its path inside the site; of folders only those that
 * are empty. A folder that isn't there has nothing.
 * @param site the folder, as an absolute path
 */
export function standingIn(site: string): Map<string, Standing> {
  const standing = new Map<string, Standing>();
  const add = (folder: string) => {
    const entries = entriesIn(join(site, folder));
    if (entries.length === 0 && folder !== "") standing.set(folder, standingAt(join(site, folder)));
    for (const entry of entries) {
      const path = folder + entry.name;
      if (folder === "" && hostFiles.includes(path)) continue;
      if (entry.isDirectory()) add(`${path}/`);
      else standing.set(path, standingAt(join(site, path)));
    }
  };
  add("");
  return standing;
}

/**
 * How a file stands.
 * @throws what the file system says, if there is none
 */
export function standingAt(file: string): Standing {
  const { size, mtimeMs } = lstatSync(file);
  return { size, changed: mtimeMs };
}

function entriesIn(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return [];
  }
}
