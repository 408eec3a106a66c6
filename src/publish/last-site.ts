import { createHash } from "node:crypto";
import { copyFileSync, existsSync, linkSync, mkdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { keep } from "#files/kept-file.ts";
import { cacheRoot } from "#outputs/caches.ts";
import { fileInSite } from "./site-files.ts";

/** A file as a build left it. */
interface Left {
  /** Names what it holds. */
  key: string;
  /** In bytes. */
  size: number;
  /** When it was last changed, in milliseconds since 1970. */
  changed: number;
}

/** The site that the last build into a folder made, from which the next carries over what is still the same. */
export interface LastSite {
  /** The paths of all files that were made under a key; none where one of them isn't as the build left it. */
  pathsOf(key: string): string[];
  /** Whether the file at a path was made under a key and is as the build left it. */
  has(path: string, key: string): boolean;
  /**
   * Puts a file that it has into another site, unless there is one already; both share it on the disk where they can.
   * @param site the folder that holds the other site
   */
  carry(site: string, path: string): void;
}

/**
 * The last site in a folder, as its build recorded it; one that was changed since has less.
 * @param out the folder, as an absolute path
 */
export function lastSiteIn(out: string): LastSite {
  const left = readRecord(out);
  const folders = new Set<string>();
  const has = (path: string, key: string) => {
    const known = left.get(path);
    return known?.key === key && isAsLeft(join(out, path), known);
  };
  return {
    has,
    pathsOf: (key) => {
      const paths = [...left].flatMap(([path, known]) => (known.key === key ? [path] : []));
      return paths.every((path) => has(path, key)) ? paths : [];
    },
    carry: (site, path) => {
      const [from, to] = [fileInSite(out, path), fileInSite(site, path)];
      const folder = dirname(to);
      if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
      folders.add(folder);
      linkOrCopy(from, to);
    },
  };
}

/**
 * Records what a build left in a folder.
 * @param out the folder, as an absolute path
 * @param keys what the files hold, by their paths inside the folder
 */
export function recordSite(out: string, keys: ReadonlyMap<string, string>): void {
  const rows = Array.from(keys, ([path, key]) => {
    const { size, mtimeMs } = statSync(join(out, path));
    return `${key}\t${size}\t${mtimeMs}\t${path}\n`;
  });
  keep(recordOf(out), rows.join(""));
}

function readRecord(out: string): Map<string, Left> {
  const file = recordOf(out);
  if (!existsSync(out) || !existsSync(file)) return new Map();
  const rows = readFileSync(file, "utf8").split("\n").slice(0, -1);
  return new Map(
    rows.map((row) => {
      const [key = "", size, changed, ...path] = row.split("\t");
      return [path.join("\t"), { key, size: Number(size), changed: Number(changed) }];
    }),
  );
}

/** The file that holds the record of a folder. */
function recordOf(out: string): string {
  const place = existsSync(out) ? realpathSync(out) : out;
  return join(cacheRoot, "sites", `${createHash("sha256").update(place).digest("hex").slice(0, 16)}.tsv`);
}

function isAsLeft(file: string, { size, changed }: Left): boolean {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat?.size === size && stat.mtimeMs === changed;
}

/** Not every file system has links, and none has them across disks. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "EEXIST") copyFileSync(from, to);
  }
}
