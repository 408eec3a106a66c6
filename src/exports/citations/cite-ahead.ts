import { workAhead } from "../work-ahead.ts";
import type { CslItem } from "./csl.ts";

/**
 * Cites items into the cache while pages are made.
 * @param folder the cache's folder, as keptCitations takes it
 * @returns ends it, whether it is done or not
 */
export function citeAhead(folder: string, items: readonly CslItem[]): () => Promise<void> {
  return workAhead(new URL("./cite-ahead-worker.ts", import.meta.url), folder, items);
}
