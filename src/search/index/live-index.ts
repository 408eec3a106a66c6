import { createIndex } from "pagefind";
import { shardsFile, type Shard } from "#search/client/retrieval/shards.ts";
import { indexable, languageOf, succeed } from "./build-index.ts";

/** A page to index: its address without the base, and its HTML. */
export interface IndexedPage {
  address: string;
  html: string;
}

/**
 * Indexes pages that are on no disk, as a dev server has them.
 * @param language the archive's language, a BCP 47 tag
 * @returns the files of the index by their path inside the index's folder
 */
export async function indexPages(
  pages: AsyncIterable<IndexedPage>,
  language: string,
): Promise<Map<string, Uint8Array>> {
  const { index } = succeed(await createIndex({ forceLanguage: languageOf(language) }));
  if (!index) throw new Error("The search index could not be created.");
  let count = 0;
  for await (const { address, html } of pages) {
    succeed(await index.addHTMLFile({ url: address, content: indexable(html) }));
    count += 1;
  }
  const { files } = succeed(await index.getFiles());
  await index.deleteIndex();
  const shard: Shard = { path: "", pieces: count, first: Number.MIN_SAFE_INTEGER, last: Number.MAX_SAFE_INTEGER };
  return new Map([
    ...files.map(({ path, content }) => [path, content] as const),
    [shardsFile, Buffer.from(JSON.stringify([shard]))] as const,
  ]);
}
