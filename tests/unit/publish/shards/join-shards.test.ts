import { mkdirSync, mkdtempSync, rmSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { joinShards } from "#publish/shards/join-shards.ts";
import { lastSiteIn } from "#publish/folder/last-site.ts";
import { newSite } from "#publish/folder/new-site.ts";
import { writeShardRecord, type ShardHead } from "#publish/shards/shard-record.ts";
import { writeInSite } from "#publish/folder/site-files.ts";

let top: string;
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), "dateline-shards-"));
});
afterEach(() => rmSync(top, { recursive: true }));

const wanted = { version: "v1", archive: "a1" };

/** Makes a shard with a page of its own and a script that all have. */
async function make(name: string, number: number, count: number, more: Partial<ShardHead> = {}): Promise<string> {
  const folder = join(top, name);
  const site = newSite(folder, lastSiteIn(folder));
  await writeInSite(folder, `${number}/index.html`, `page ${number}`);
  await writeInSite(folder, "assets/a.js", "script");
  const keys = new Map([
    [`${number}/index.html`, `key ${number}`],
    ["assets/a.js", "common"],
  ]);
  await writeShardRecord(site, { number, count, ...wanted, ...more }, keys, new Uint8Array());
  return folder;
}

const found = (folders: string[]) =>
  joinShards(folders, wanted).findings.map(({ code, file, message, fix }) =>
    `${code} ${file}: ${message} ${fix}`.replaceAll(`${top}/`, ""),
  );

test("all shards of a site have what each of them has", async () => {
  const folders = [await make("a", 2, 2), await make("b", 1, 2)];
  const { findings, site } = joinShards(folders, wanted);
  expect(findings).toEqual([]);
  expect([
    site.has("1/index.html", "key 1"),
    site.has("1/index.html", "key 2"),
    site.has("3/index.html", "key 3"),
  ]).toEqual([true, false, false]);
  expect(site.fileOf("1/index.html")).toBe(join(top, "b/1/index.html"));
  expect(site.pathsOf("common")).toEqual(["assets/a.js"]);
});

test("all that is wrong with shards is said at once", async () => {
  const folders = [
    await make("a", 1, 3),
    await make("again", 1, 3),
    await make("old", 2, 3, { version: "v0" }),
    await make("other", 2, 4, { archive: "a2" }),
    join(top, "none"),
  ];
  expect(found(folders)).toEqual([
    "no-shard none: It holds no shard. Name folders that npm run build -- --shard has filled.",
    "shard-of-other-version old: It was made by another version of Dateline, its packages or Node. " +
      "Make all shards, and join them, with the same sources, the same package-lock.json and the same Node.",
    "shard-of-other-archive other: It was made of another archive, or with other settings. " +
      "Make all shards, and join them, from the same content with the same --base and --origin.",
    "mixed-shards other: It is shard 2 of 4, and a is shard 1 of 3. Join shards of one division only.",
    "duplicate-shard again: It is shard 1 of 3, as is a. Name each shard once after --join.",
    "missing-shard a: It is shard 1 of 3, and there is no shard 3. " +
      "Make it with --shard 3/3, and name its folder after --join too.",
  ]);
});

test("a shard that was copied in part isn't joined", async () => {
  const folders = [await make("a", 1, 2), await make("b", 2, 2)];
  truncateSync(join(top, "a/1/index.html"), 2);
  rmSync(join(top, "b/assets"), { recursive: true });
  rmSync(join(top, "b/2"), { recursive: true });
  mkdirSync(join(top, "b/2/index.html"), { recursive: true });
  expect(found(folders)).toEqual([
    "incomplete-shard a: 1/index.html is missing or not as written. Copy the whole folder again.",
    "incomplete-shard b: 2 files, 2/index.html first, are missing or not as written. Copy the whole folder again.",
  ]);
});
