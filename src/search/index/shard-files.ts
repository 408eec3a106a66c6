import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Batch } from "./batches/batch.ts";
import { mergeBatches } from "./batches/merge.ts";
import { hashOf, signature } from "./batches/pagefind-files.ts";
import { endPagefind, pagefindIndex } from "./batches/pagefind-index.ts";

/** A file of a shard. */
export interface ShardFile {
  /** Its path inside the shard's folder. */
  path: string;
  /** Names what it holds. */
  key: string;
  content(): Uint8Array | Promise<Uint8Array>;
}

/** What of Pagefind's files reads an index; the others are of a certain index, or its own search pages, and ours are others. */
const reader = /^(pagefind|pagefind-worker)\.js$|^wasm\..*\.pagefind$/;

const entry = "pagefind-entry.json";

/** The file with which Pagefind begins. */
interface Entry {
  languages: Record<string, { hash: string; page_count: number }>;
}

/** The index of a shard. */
export interface ShardIndex {
  files: ShardFile[];
  /** The ids of the results that it can return, by the address of their page. */
  ids: [address: string, id: string][];
}

/**
 * The index of a shard, merged from those of its batches.
 * @param language whose word forms are recognised, an ISO 639-1 code
 * @param batches the indexes of its batches
 * @throws Error with what the indexer says
 */
export async function shardFiles(language: string, batches: readonly Batch[]): Promise<ShardIndex> {
  const full = batches.filter(({ pages }) => pages.length > 0);
  // An index of a page that has a word in it has what reads indexes of the language.
  const some = full.length > 0 ? [{ path: "index.html", html: "<html><body>a</body></html>" }] : [];
  const plain = await pagefindIndex(language, some);
  await endPagefind();
  const written = [...plain].filter(([path]) => reader.test(path)).map(([path, bytes]) => file(path, bytes));
  const first = JSON.parse(Buffer.from(plain.get(entry) ?? "").toString()) as Entry;
  if (full.length === 0) return { files: [...written, file(entry, Buffer.from(JSON.stringify(first)))], ids: [] };
  const { fragments, words, list } = mergeBatches(language, full);
  const pages = full.flatMap((batch) => batch.pages);
  const texts = full.flatMap((batch) => batch.fragments);
  Object.assign(first.languages[language] ?? {}, { hash: list.name, page_count: pages.length });
  const files = [
    ...pages.map(({ hash }, place) => ({
      path: `fragment/${fragments[place]}.pf_fragment`,
      key: hash,
      content: () => texts[place] ?? new Uint8Array(),
    })),
    ...Array.from(words, ([name, content]) => packed(`index/${name}.pf_index`, content)),
    packed(`pagefind.${list.name}.pf_meta`, list.content),
    ...written,
    file(entry, Buffer.from(JSON.stringify(first))),
  ];
  return { files, ids: pages.map(({ url }, place) => [url, fragments[place] ?? ""]) };
}

/** A file as it is. */
function file(path: string, bytes: Uint8Array): ShardFile {
  return { path, key: hashOf(bytes), content: () => bytes };
}

/** A file of Pagefind's own kind, which is compressed when it is asked for. */
function packed(path: string, content: Uint8Array): ShardFile {
  return {
    path,
    key: hashOf(content),
    content: () => promisify(gzip)(Buffer.concat([Buffer.from(signature), content]), { level: 9 }),
  };
}
