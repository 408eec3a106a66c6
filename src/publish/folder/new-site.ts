import { copyFileSync, existsSync, linkSync } from "node:fs";
import { filesIn, type SiteFiles } from "#checks/site/built-site.ts";
import type { LastSite } from "./last-site.ts";
import { fileInSite, inItsFolder } from "./site-files.ts";

/** A site that is being made: what is new in it lies in a folder, and the rest where the last site has it. */
export interface NewSite extends SiteFiles {
  /** The folder of what is new, an absolute path. */
  folder: string;
  /** Takes over files of the last site, but where there is a new one. */
  keep(paths: Iterable<string>): void;
  /** The paths of what is taken over. */
  kept(): string[];
}

/**
 * Begins a site.
 * @param folder for what is new in it, an empty one, as an absolute path
 */
export function newSite(folder: string, last: Pick<LastSite, "fileOf">): NewSite {
  const taken = new Set<string>();
  const fresh = () => new Set(filesIn(folder).paths());
  return {
    folder,
    keep: (paths) => {
      for (const path of paths) taken.add(path);
    },
    kept: () => [...taken.difference(fresh())],
    paths: () => [...taken.union(fresh())],
    fileOf: (path) => {
      const file = fileInSite(folder, path);
      return taken.has(path) && !existsSync(file) ? last.fileOf(path) : file;
    },
  };
}

/** Puts all that a site takes over beside what is new; both sites share it on the disk where they can. */
export function gather(site: NewSite): void {
  for (const path of site.kept()) {
    const [from, to] = [site.fileOf(path), fileInSite(site.folder, path)];
    inItsFolder(to, () => linkOrCopy(from, to));
  }
}

/** Not every file system has links, and none has them across disks. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") throw error;
    copyFileSync(from, to);
  }
}
