import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { NewSite } from "../folder/new-site.ts";
import type { Shard } from "./shard.ts";
import { writeInSite } from "../folder/site-files.ts";
import { standingAt } from "../folder/standing.ts";

/** What a shard was made of. */
export interface ShardHead extends Shard {
  /** Names the sources, the packages and the runtime. */
  version: string;
  /** Names the archive and its settings. */
  archive: string;
}

/** A shard that was made, on whatever machine. */
export interface MadeShard extends ShardHead {
  /** Its folder, as an absolute path. */
  folder: string;
  /** The keys and the sizes in bytes of its files, by their paths. */
  files: ReadonlyMap<string, { key: string; size: number }>;
}

/** What a shard holds beside the files of the site: a line of JSON, and then a line for each file. */
const recordFile = "dateline-shard.tsv";

/** The reports of its pages. */
const reportsFile = "dateline-reports.tsv";

/**
 * Writes down what a shard holds.
 * @param keys what its files hold, by their paths
 */
export async function writeShardRecord(
  site: NewSite,
  head: ShardHead,
  keys: ReadonlyMap<string, string>,
  reports: Uint8Array,
): Promise<void> {
  const rows = Array.from(keys, ([path, key]) => `${key}\t${standingAt(site.fileOf(path)).size}\t${path}\n`);
  await writeInSite(site.folder, recordFile, `${JSON.stringify(head)}\n${rows.join("")}`);
  await writeInSite(site.folder, reportsFile, reports);
}

/**
 * The shard in a folder; undefined where none was written down.
 * @param folder an absolute path
 */
export function readShard(folder: string): MadeShard | undefined {
  try {
    const [head = "", ...rows] = readFileSync(join(folder, recordFile), "utf8").split("\n").slice(0, -1);
    const files = rows.map((row) => {
      const [key = "", size, ...path] = row.split("\t");
      return [path.join("\t"), { key, size: Number(size) }] as const;
    });
    return { ...(JSON.parse(head) as ShardHead), folder, files: new Map(files) };
  } catch {
    return undefined;
  }
}

/** Where the reports of the pages of shards are. */
export function reportsOfShards(folders: readonly string[]): string[] {
  return folders.map((folder) => join(folder, reportsFile));
}
