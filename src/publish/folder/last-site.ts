import { existsSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { cacheRoot } from "#files/cache-root.ts";
import { keep } from "#files/kept-file.ts";
import type { Finding } from "#checks/finding.ts";
import { once } from "#piece/once.ts";
import { nameInCache, noteFolder, removeStale } from "../stale.ts";
import { fileInSite } from "./site-files.ts";
import { standingIn, type Standing } from "./standing.ts";

/** A file as a build left it. */
interface Left extends Standing {
  /** Names what it holds. */
  key: string;
}

/** What came of a build, as far as it is told again when there is nothing to do. */
export interface Outcome {
  findings: Finding[];
  /** The number of pieces published. */
  pieces: number;
}

/** The site that the last build into a folder made, from which the next keeps what is still the same. */
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
  /** Where a file that it has lies. */
  fileOf(path: string): string;
  /** How its files stand, by their paths; undefined where the folder isn't just as the build left it. */
  standing(): ReadonlyMap<string, Standing> | undefined;
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
  const byKey = once(() => Map.groupBy(left.keys(), (path) => left.get(path)?.key ?? always));
  const found = once(() => standingIn(out));
  const has = (path: string, key: string) => {
    const [known, now] = [left.get(path), found().get(path)];
    return known?.key === key && known.size === now?.size && known.changed === now.changed;
  };
  const isAsItWas = once(() => found().size === left.size && left.entries().every(([path, { key }]) => has(path, key)));
  return {
    has,
    outcomeOf: (inputs) => {
      if (!head || inputs === undefined || head.inputs !== inputs || !isAsItWas()) return undefined;
      return { findings: head.findings, pieces: head.pieces };
    },
    pathsOf: (key) => {
      const paths = byKey().get(key) ?? [];
      return paths.every((path) => has(path, key)) ? paths : [];
    },
    fileOf: (path) => fileInSite(out, path),
    standing: () => (head && isAsItWas() ? found() : undefined),
  };
}

/**
 * Records what a build left in a folder.
 * @param out the folder, as an absolute path
 * @param keys what the files hold, by their paths inside the folder, but for those that are made in every build
 * @param standing how the files stand in the folder now
 */
export async function recordSite(
  out: string,
  head: Head,
  keys: ReadonlyMap<string, string>,
  standing: ReadonlyMap<string, Standing>,
): Promise<void> {
  const rows = Array.from(
    standing,
    ([path, { size, changed }]) => `${keys.get(path) ?? always}\t${size}\t${changed}\t${path}\n`,
  );
  const place = placeOfRecord(out, "files");
  keep(place, `${JSON.stringify(head)}\n${rows.join("")}`);
  noteFolder(dirname(place), out);
  await removeStale(sites, Date.now());
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
 * The file, or the folder of the index, that holds something that is recorded of a site.
 * @param out the folder of the site, as an absolute path
 */
export function placeOfRecord(out: string, what: "files" | "pages" | "index"): string {
  const place = existsSync(out) ? realpathSync(out) : out;
  return join(sites, nameInCache(place), what);
}
