import { createHash } from "node:crypto";
import { copyFileSync, existsSync, linkSync, readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { keep } from "#files/kept-file.ts";
import { filesOf } from "#checks/site/built-site.ts";
import type { Finding } from "#checks/finding.ts";
import { hostFiles } from "./host-files.ts";
import { cacheRoot } from "#outputs/caches.ts";
import { noteFolder, removeStale } from "./stale.ts";
import { fileInSite, inItsFolder } from "./site-files.ts";

/** A file as a build left it. */
interface Left {
  /** Names what it holds. */
  key: string;
  /** In bytes. */
  size: number;
  /** When it was last changed, in milliseconds since 1970. */
  changed: number;
}

/** What came of a build, as far as it is told again when there is nothing to do. */
export interface Outcome {
  findings: Finding[];
  /** The number of pieces published. */
  pieces: number;
}

/** The site that the last build into a folder made, from which the next carries over what is still the same. */
export interface LastSite {
  /**
   * What came of it, where it was made of the same and the folder is as the build left it; undefined where it wasn't or isn't.
   * @param inputs names all that a site is made of; undefined where that isn't known
   */
  outcomeOf(inputs: string | undefined): Outcome | undefined;
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

/** What is known of a site: a line of JSON, and then a line for each file. */
interface Head extends Outcome {
  /** Absent where what the site is made of isn't known. */
  inputs: string | undefined;
}

/** What is recorded of sites: a folder for each. */
const sites = join(cacheRoot, "sites");

/** The key of files that are made in every build. */
const always = "";

/**
 * The last site in a folder, as its build recorded it; one that was changed since has less.
 * @param out the folder, as an absolute path
 */
export function lastSiteIn(out: string): LastSite {
  const { head, left } = readRecord(out);
  const has = (path: string, key: string) => {
    const known = left.get(path);
    return known?.key === key && isAsLeft(join(out, path), known);
  };
  return {
    has,
    outcomeOf: (inputs) => {
      if (!head || inputs === undefined || head.inputs !== inputs) return undefined;
      const paths = builtIn(out);
      const isAsItWas = paths.length === left.size && paths.every((path) => has(path, left.get(path)?.key ?? ""));
      return isAsItWas ? { findings: head.findings, pieces: head.pieces } : undefined;
    },
    pathsOf: (key) => {
      const paths = [...left].flatMap(([path, known]) => (known.key === key ? [path] : []));
      return paths.every((path) => has(path, key)) ? paths : [];
    },
    carry: (site, path) => {
      const [from, to] = [fileInSite(out, path), fileInSite(site, path)];
      inItsFolder(to, () => linkOrCopy(from, to));
    },
  };
}

/**
 * Records what a build left in a folder.
 * @param out the folder, as an absolute path
 * @param keys what the files hold, by their paths inside the folder, but for those that are made in every build
 */
export async function recordSite(out: string, head: Head, keys: ReadonlyMap<string, string>): Promise<void> {
  const rows = builtIn(out).map((path) => {
    const { size, mtimeMs } = statSync(join(out, path));
    return `${keys.get(path) ?? always}\t${size}\t${mtimeMs}\t${path}\n`;
  });
  const place = placeOfRecord(out, "files");
  keep(place, `${JSON.stringify(head)}\n${rows.join("")}`);
  noteFolder(dirname(place), out);
  await removeStale(sites, Date.now());
}

/** The paths of the files that a build made. */
function builtIn(out: string): string[] {
  return filesOf({ folder: out }).filter((path) => !hostFiles.includes(path.split("/")[0] ?? ""));
}

function readRecord(out: string): { head: Head | undefined; left: Map<string, Left> } {
  if (!existsSync(out)) return { head: undefined, left: new Map() };
  try {
    const [head = "", ...rows] = readFileSync(placeOfRecord(out, "files"), "utf8").split("\n").slice(0, -1);
    return { head: JSON.parse(head) as Head, left: leftIn(rows) };
  } catch {
    // There is none, or none that this version of the project wrote.
    return { head: undefined, left: new Map() };
  }
}

function leftIn(rows: readonly string[]): Map<string, Left> {
  const left = rows.map((row): [string, Left] => {
    const [key = "", size, changed, ...path] = row.split("\t");
    return [path.join("\t"), { key, size: Number(size), changed: Number(changed) }];
  });
  return new Map(left);
}

/**
 * The file that holds something that is recorded of a site.
 * @param out the folder of the site, as an absolute path
 */
export function placeOfRecord(out: string, what: "files" | "pages"): string {
  const place = existsSync(out) ? realpathSync(out) : out;
  const name = createHash("sha256").update(place).digest("hex").slice(0, 16);
  return join(sites, name, what);
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
    if (code === "ENOENT") throw error;
    if (code !== "EEXIST") copyFileSync(from, to);
  }
}
