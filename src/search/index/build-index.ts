import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { close, createIndex } from "pagefind";

/** The folder of the search index inside a site. */
export const indexFolder = "pagefind";

/**
 * Indexes the pages of a built site that carry `data-pagefind-body`, and writes the index into the site.
 * All languages go into one index, so that one search finds pieces in each of them.
 * @param site the folder of the built site
 * @param language the archive's language, a BCP 47 tag, whose word forms are recognised
 * @throws Error with what the indexer says
 */
export async function buildIndex(site: string, language: string): Promise<void> {
  try {
    const { index } = succeed(await createIndex({ forceLanguage: languageOf(language) }));
    if (!index) throw new Error("The search index could not be begun.");
    succeed(await index.addDirectory({ path: site }));
    succeed(await index.writeFiles({ outputPath: join(site, indexFolder) }));
  } finally {
    await close();
  }
}

/**
 * The addresses that a written index knows, without the base, sorted.
 * @param site the folder of the built site
 */
export async function indexedAddresses(site: string): Promise<string[]> {
  const folder = join(site, indexFolder, "fragment");
  const files = await readdir(folder).catch(() => []);
  const addresses: string[] = [];
  for (const file of files) {
    const text = gunzipSync(await readFile(join(folder, file))).toString("utf8");
    const start = text.indexOf("{");
    addresses.push((JSON.parse(text.slice(start)) as { url: string }).url);
  }
  return addresses.sort();
}

/** The language that Pagefind is told, an ISO 639-1 code. */
export function languageOf(tag: string): string {
  return new Intl.Locale(tag).language;
}

/**
 * Pagefind's answer, if it went well.
 * @throws Error with what the indexer says
 */
export function succeed<Answer extends { errors: string[] }>(answer: Answer): Answer {
  if (answer.errors.length > 0) throw new Error(`The search index could not be made: ${answer.errors.join("; ")}`);
  return answer;
}
