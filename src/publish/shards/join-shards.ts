import { join } from "node:path";
import type { Finding } from "#checks/finding.ts";
import type { LastSite } from "../folder/last-site.ts";
import { readShard, type MadeShard, type ShardHead } from "./shard-record.ts";
import { standingIn } from "../folder/standing.ts";

/** The shards of a site, to be put together. */
export interface JoinedShards {
  /** What is wrong with them; then no site is to be made of them. */
  findings: Finding[];
  /** Their files as those of one site, of which the next takes over what it has. */
  site: LastSite;
}

/**
 * Takes the shards of a site together.
 * @param folders where they are, as absolute paths
 * @param wanted what they have to be made of
 */
export function joinShards(folders: readonly string[], wanted: Pick<ShardHead, "version" | "archive">): JoinedShards {
  const found = folders.map((folder) => ({ folder, shard: readShard(folder) }));
  const shards = found.flatMap(({ shard }) => shard ?? []);
  const findings = [
    ...found.flatMap(({ folder, shard }) => (shard ? [] : [noShard(folder)])),
    ...shards.flatMap((shard) => [...strangeIn(shard, wanted), ...lossesIn(shard)]),
    ...gapsIn(shards),
  ];
  return { findings, site: siteOf(shards) };
}

function siteOf(shards: readonly MadeShard[]): LastSite {
  const places = new Map(
    shards.flatMap(({ folder, files }) => Array.from(files, ([path, { key }]) => [path, { folder, key }] as const)),
  );
  return {
    has: (path, key) => places.get(path)?.key === key,
    pathsOf: (key) => [...places].flatMap(([path, place]) => (place.key === key ? [path] : [])),
    fileOf: (path) => join(places.get(path)?.folder ?? "", path),
    outcomeOf: () => undefined,
    standing: () => undefined,
  };
}

/** What makes a shard one of another site. */
function strangeIn(shard: MadeShard, { version, archive }: Pick<ShardHead, "version" | "archive">): Finding[] {
  if (shard.version !== version)
    return [
      errorIn(
        shard,
        "shard-of-other-version",
        "It was made by another version of Dateline, its packages or Node.",
        "Make all shards, and join them, with the same sources, the same package-lock.json and the same Node.",
      ),
    ];
  if (shard.archive !== archive)
    return [
      errorIn(
        shard,
        "shard-of-other-archive",
        "It was made of another archive, or with other settings.",
        "Make all shards, and join them, from the same content with the same --base and --origin.",
      ),
    ];
  return [];
}

/** What has become of the files of a shard since it was made. */
function lossesIn(shard: MadeShard): Finding[] {
  const standing = standingIn(shard.folder);
  const lost = Array.from(shard.files).filter(([path, { size }]) => standing.get(path)?.size !== size);
  if (lost.length === 0) return [];
  const [first = ""] = lost[0] ?? [];
  const files = lost.length === 1 ? `${first} is` : `${lost.length} files, ${first} first, are`;
  return [errorIn(shard, "incomplete-shard", `${files} missing or not as written.`, "Copy the whole folder again.")];
}

/** What keeps shards from being one site. */
function gapsIn(shards: readonly MadeShard[]): Finding[] {
  const [first] = shards;
  if (!first) return [];
  const others = shards.filter(({ count }) => count !== first.count);
  const byNumber = Map.groupBy(
    shards.filter(({ count }) => count === first.count),
    ({ number }) => number,
  );
  const missing = Array.from({ length: first.count }, (_, index) => index + 1).filter(
    (number) => !byNumber.has(number),
  );
  return [
    ...others.map((shard) =>
      errorIn(
        shard,
        "mixed-shards",
        `It is ${nameOf(shard)}, and ${first.folder} is ${nameOf(first)}.`,
        "Join shards of one division only.",
      ),
    ),
    ...[...byNumber.values()].flatMap(([one, ...more]) =>
      more.map((shard) =>
        errorIn(
          shard,
          "duplicate-shard",
          `It is ${nameOf(shard)}, as is ${one?.folder}.`,
          "Name each shard once after --join.",
        ),
      ),
    ),
    ...missing.map((number) =>
      errorIn(
        first,
        "missing-shard",
        `It is ${nameOf(first)}, and there is no shard ${number}.`,
        `Make it with --shard ${number}/${first.count}, and name its folder after --join too.`,
      ),
    ),
  ];
}

function nameOf({ number, count }: MadeShard): string {
  return `shard ${number} of ${count}`;
}

function noShard(folder: string): Finding {
  const message = "It holds no shard.";
  return errorIn({ folder }, "no-shard", message, "Name folders that npm run build -- --shard has filled.");
}

function errorIn({ folder }: Pick<MadeShard, "folder">, code: string, message: string, fix: string): Finding {
  return { code, severity: "error", file: folder, message, fix };
}
