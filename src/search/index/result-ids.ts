import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { indexFolder, type IndexedSite } from "./build-index.ts";

const fragment = /^(?:(\d+)\/)?fragment\/(.+)\.pf_fragment$/;

/**
 * The ids of the results that a written index can return, by the address of their page without the base.
 * In an index of several parts the number of the part stands before the id, `2/en_6fa1b2c`, since Pagefind makes ids
 * differ within a part only.
 */
export async function resultIds({
  paths,
  fileOf,
}: Pick<IndexedSite, "paths" | "fileOf">): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const path of paths()) {
    const inIndex = path.startsWith(`${indexFolder}/`) ? path.slice(indexFolder.length + 1) : "";
    if (fragment.test(inIndex)) addId(ids, inIndex, await readFile(fileOf(path)));
  }
  return ids;
}

/**
 * The same of an index on no disk.
 * @param files its files by their path inside the index's folder
 */
export function resultIdsOf(files: ReadonlyMap<string, Uint8Array>): Map<string, string> {
  const ids = new Map<string, string>();
  for (const [path, bytes] of files) addId(ids, path, bytes);
  return ids;
}

function addId(ids: Map<string, string>, path: string, bytes: Uint8Array): void {
  const [, part, id] = fragment.exec(path) ?? [];
  if (id === undefined) return;
  // Before the JSON stands a mark by which Pagefind knows its own files.
  const text = gunzipSync(bytes).toString("utf8");
  const { url } = JSON.parse(text.slice(text.indexOf("{"))) as { url: string };
  ids.set(url, part === undefined ? id : `${part}/${id}`);
}
