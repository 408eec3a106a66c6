import { publishedPieces, type Archive } from "#archive/archive.ts";
import { checkResultIds } from "#checks/site/result-ids.ts";
import { checkIndex } from "#checks/site/search-index.ts";
import { hasErrors, type Finding } from "#checks/finding.ts";
import { keyOf } from "#files/kept-file.ts";
import { publicationOf } from "#outputs/outputs.ts";
import { buildIndex, type BuildIndexOrder, type EarlierIndex } from "#search/index/build-index.ts";
import { resultIds } from "#search/index/result-ids.ts";
import type { LastSite } from "./last-site.ts";
import type { NewSite } from "./new-site.ts";
import { engineFiles, searchFiles, searchFolder } from "./search-files.ts";
import { writeInSite } from "./site-files.ts";

/** Where an index goes, and what it may take over. */
interface IndexOrder {
  /** The site, whose pages are made. */
  site: NewSite;
  last: LastSite;
  /** Names what all outputs have in common. */
  common: string;
  /** What stands at paths of the site, to which the index adds its own. */
  keys: Map<string, string>;
  /** Where the site has no pages, what is to be indexed, and in which portions. */
  instead?: Pick<BuildIndexOrder, "most" | "pageOf">;
}

/**
 * Makes the search index of a site and the files that search reads beside it, but for what can be carried over from the
 * last site. Where readers ask a search engine, there is no index, and those files are few.
 * @returns what is wrong with the index
 */
export async function makeIndex(archive: Archive, order: IndexOrder): Promise<Finding[]> {
  const { site, last, common, keys, instead } = order;
  const pieces = publishedPieces(archive);
  const carry = (key: string) => {
    const paths = last.pathsOf(key);
    site.keep(paths);
    add(key, paths);
    return paths.length > 0;
  };
  const add = (key: string, paths: readonly string[]) => {
    for (const path of paths) keys.set(path, key);
  };
  const write = async (files: ReadonlyMap<string, Uint8Array>, key: string) => {
    for (const [name, bytes] of files) await writeInSite(site.folder, `${searchFolder}/${name}`, bytes);
    add(
      key,
      Array.from(files.keys(), (name) => `${searchFolder}/${name}`),
    );
  };
  if (archive.site.search) {
    const key = keyOf([common, publicationOf(archive).digest()]);
    if (!carry(key)) await write(engineFiles(archive), key);
    return [];
  }
  const earlier: EarlierIndex = {
    carry: (pages) => carry(keyOf([common, pages])),
    add: (pages, paths) => add(keyOf([common, pages]), paths),
  };
  await buildIndex({ site, language: archive.site.language, pieces, earlier, ...instead });
  const ids = await resultIds(site);
  const findings = [...checkIndex(pieces, [...ids.keys()].sort()), ...checkResultIds(pieces, ids)];
  if (hasErrors(findings)) return findings;
  const key = keyOf([common, publicationOf(archive).digest(), [...ids].sort()]);
  if (carry(key)) return findings;
  await write(searchFiles(archive, ids), key);
  return findings;
}
