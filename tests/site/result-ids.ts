import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/**
 * The ids of the results that a written index can return, by the address of their page without the base, as its files say.
 * @param site the folder of the built site
 */
export function resultIds(site: string): Map<string, string> {
  const ids = new Map<string, string>();
  const folder = join(site, "pagefind");
  for (const path of globSync("{fragment,*/fragment}/*.pf_fragment", { cwd: folder })) {
    const id = path.replaceAll("\\", "/").replace(/fragment\/(.+)\.pf_fragment$/, "$1");
    const text = gunzipSync(readFileSync(join(folder, path))).toString();
    // Before the JSON stands a mark by which Pagefind knows its own files.
    ids.set((JSON.parse(text.slice(text.indexOf("{"))) as { url: string }).url, id);
  }
  return ids;
}
