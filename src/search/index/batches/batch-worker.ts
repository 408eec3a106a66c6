import { indexable } from "../indexable.ts";
import { packBatch } from "./batch.ts";
import { indexBatch } from "./index-batch.ts";
import type { SourcePage } from "./pagefind-index.ts";

/** A batch to be indexed. */
export interface BatchTask {
  /** Whose word forms are recognised, an ISO 639-1 code. */
  language: string;
  /** With what is indexed of them, as they have it. */
  pages: SourcePage[];
}

/** One task of the pool: indexes a batch, and gives it as a file. */
export default async function work({ language, pages }: BatchTask): Promise<Uint8Array> {
  const changed = pages.map(({ path, html }) => ({ path, html: indexable(html) }));
  return packBatch(await indexBatch(language, changed));
}
