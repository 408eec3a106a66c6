import { createHash } from "node:crypto";
import { publishedPieces, type Archive } from "#archive/archive.ts";
import { checkResultIds } from "#checks/site/result-ids.ts";
import { checkIndex } from "#checks/site/search-index.ts";
import { hasErrors, type Finding } from "#checks/finding.ts";
import { keyOf } from "#files/kept-file.ts";
import { projectHash } from "#files/source-hash.ts";
import { buildIndex, type BuildIndexOrder, type EarlierIndex } from "#search/index/build-index.ts";
import { keptIndex } from "./kept-index.ts";
import type { LastSite } from "../folder/last-site.ts";
import type { NewSite } from "../folder/new-site.ts";
import { engineFiles, searchFiles, searchFolder } from "./search-files.ts";
import { writeInSite } from "../folder/site-files.ts";

/** Where an index goes, and what it may take over. */
interface IndexOrder {
  /** The site, whose pages are made. */
  site: NewSite;
  /** The folder in whose place it will be, as an absolute path. */
  out: string;
  last: LastSite;
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
  const { site, out, last, keys, instead } = order;
  const pieces = publishedPieces(archive);
  const project = projectHash();
  const kept = keptIndex(out);
  const earlier: EarlierIndex = {
    has: (name) => kept.has(keyOf([project, name])),
    read: (name) => kept.read(keyOf([project, name])),
    keep: (name, content) => kept.keep(keyOf([project, name]), content),
    carry: (path, of) => {
      const key = keyOf([project, of]);
      if (!last.has(path, key)) return false;
      site.keep([path]);
      keys.set(path, key);
      return true;
    },
    add: (path, of) => void keys.set(path, keyOf([project, of])),
  };
  const write = async (files: ReadonlyMap<string, Uint8Array>) => {
    for (const [name, bytes] of files) {
      const [path, of] = [`${searchFolder}/${name}`, createHash("sha256").update(bytes).digest("hex")];
      if (earlier.carry(path, of)) continue;
      await writeInSite(site.folder, path, bytes);
      earlier.add(path, of);
    }
    kept.removeOthers();
  };
  if (archive.site.search) {
    await write(engineFiles(archive));
    return [];
  }
  const ids = await buildIndex({ site, language: archive.site.language, pieces, earlier, ...instead });
  const findings = [...checkIndex(pieces, [...ids.keys()].sort()), ...checkResultIds(pieces, ids)];
  if (hasErrors(findings)) return findings;
  await write(searchFiles(archive, ids, earlier));
  return findings;
}
