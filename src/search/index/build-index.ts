import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Piece } from "#piece/piece.ts";
import { shardsFile } from "#search/client/retrieval/shards.ts";
import { unpackBatch } from "./batches/batch.ts";
import { batchesOf } from "./batches/batches.ts";
import { indexBatches, type Kept } from "./batches/index-batches.ts";
import type { SourcePage } from "./batches/pagefind-index.ts";
import { articleOf } from "./indexable.ts";
import { shardFiles, type ShardFile, type ShardIndex } from "./shard-files.ts";
import { shardsJson, shardSizeFor, shardsOf } from "./sharding.ts";
import { primaryLanguage } from "#piece/language.ts";

/** The folder of the search index inside a site. */
export const indexFolder = "pagefind";

/** A piece whose page is to be indexed. */
export type IndexedPiece = Pick<Piece, "permalink" | "published">;

/** What the last build left of its index. */
export interface EarlierIndex extends Kept {
  /**
   * Keeps a file of its site in this one, if it was made under a key.
   * @param path inside the site
   */
  carry(path: string, key: string): boolean;
  /** Records a file that was made. */
  add(path: string, key: string): void;
}

/** The site of an index. */
interface IndexedSite {
  /** The folder into which the index goes. */
  folder: string;
  /** Where the file at a path inside the site lies. */
  fileOf(path: string): string;
}

/** What is to be indexed. */
export interface BuildIndexOrder {
  site: IndexedSite;
  /** The archive's language, a BCP 47 tag, whose word forms are recognised. */
  language: string;
  /** Newest first. */
  pieces: readonly IndexedPiece[];
  earlier: EarlierIndex;
  /** How many pieces a shard may have. */
  most?: number;
  /** The HTML of a piece's page; without it, that of the page in the site. */
  pageOf?(piece: IndexedPiece): string;
}

/** What is kept of a shard, to carry it over as a whole. */
interface ShardRecord extends Pick<ShardIndex, "ids"> {
  files: [path: string, key: string][];
}

/**
 * Indexes the pages of pieces, and writes the index into their site. Pieces are indexed in batches, of which those are kept
 * whose pages are the same, and batches are merged into shards.
 * All languages go into one index, so that one search finds pieces in each of them.
 * @returns the ids of the results that the index can return, by the address of their page without the base: in an index of
 *   several shards with the shard's path before them, since Pagefind makes ids differ within an index only
 * @throws Error with what the indexer says
 */
export async function buildIndex(order: BuildIndexOrder): Promise<Map<string, string>> {
  const { site, pieces, earlier, most = shardSizeFor(pieces.length) } = order;
  const language = languageOf(order.language);
  const pageOf = async (piece: IndexedPiece): Promise<SourcePage> => {
    const path = `${piece.permalink.slice(1)}index.html`;
    return { path, html: articleOf(order.pageOf?.(piece) ?? (await readFile(site.fileOf(path), "utf8"))) };
  };
  const ids = new Map<string, string>();
  const shards = shardsOf(pieces, most);
  for (const { shard, pieces } of shards) {
    const names = await indexBatches(language, batchesOf(pieces), pageOf, earlier);
    const name = createHash("sha256")
      .update(JSON.stringify([language, shard.path, names]))
      .digest("hex");
    let record = carried(name, earlier);
    if (!record) {
      const batches = names.map((batch) => unpackBatch(earlier.read(batch) ?? new Uint8Array()));
      record = await written(await shardFiles(language, batches), shard.path, order);
      earlier.keep(name, Buffer.from(JSON.stringify(record)));
    }
    for (const [address, id] of record.ids) ids.set(address, shard.path + id);
  }
  await writeNew(join(site.folder, indexFolder, shardsFile), Buffer.from(shardsJson(shards)));
  return ids;
}

/** The record of a shard that was carried over; undefined if any of its files is missing in the last site. */
function carried(name: string, earlier: EarlierIndex): ShardRecord | undefined {
  const kept = earlier.read(name);
  if (!kept) return undefined;
  const record = JSON.parse(Buffer.from(kept).toString()) as ShardRecord;
  return record.files.every(([path, key]) => earlier.carry(path, key)) ? record : undefined;
}

/** So many files are compressed and written at a time. */
const atOnce = 16;

/** Writes a shard into the site, but for those of its files that the last site has. */
async function written(
  { files, ids }: ShardIndex,
  folder: string,
  { site, earlier }: BuildIndexOrder,
): Promise<ShardRecord> {
  const write = async ({ path: name, key, content }: ShardFile): Promise<[string, string]> => {
    const path = `${indexFolder}/${folder}${name}`;
    if (!earlier.carry(path, key)) {
      await writeNew(join(site.folder, path), await content());
      earlier.add(path, key);
    }
    return [path, key];
  };
  const rows: [string, string][] = [];
  for (let start = 0; start < files.length; start += atOnce)
    rows.push(...(await Promise.all(files.slice(start, start + atOnce).map(write))));
  return { files: rows, ids };
}

/** Writes a file that mustn't be there yet: one that is may be shared with the last site. */
async function writeNew(file: string, content: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content, { flag: "wx" });
}

/** Languages whose words Pagefind would part in its own way, and differently in each archive. */
const partedByUs = new Set(["ja", "th", "zh"]);

/** The language whose word forms Pagefind is told to recognise, an ISO 639-1 code. */
function languageOf(tag: string): string {
  const language = primaryLanguage(tag);
  return partedByUs.has(language) ? "en" : language;
}
