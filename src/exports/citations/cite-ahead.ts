import { Worker } from "node:worker_threads";
import type { CslItem } from "./csl.ts";

/** Starting a thread and its engine costs about as much as citing this many items. */
const worthThread = 100;

/**
 * Cites items into the cache on a thread of its own, while pages are made on another. It begins with the last, since
 * pages begin with the first: they share the work and meet.
 * @param folder the cache's folder, as keptCitations takes it
 * @returns ends it, whether it is done or not
 */
export function citeAhead(folder: string, items: readonly CslItem[]): () => Promise<void> {
  if (items.length < worthThread) return async () => {};
  const worker = new Worker(new URL("./cite-ahead-worker.ts", import.meta.url), { workerData: { folder, items } });
  // What fails here is made, and fails again, where its page asks for it.
  worker.on("error", () => {});
  return async () => {
    await worker.terminate();
  };
}
