import { createHash } from "node:crypto";
import { availableParallelism } from "node:os";
import { Tinypool } from "tinypool";
import type { BatchTask } from "./batch-worker.ts";
import type { SourcePage } from "./pagefind-index.ts";

/** What is kept from one build to the next, by names that say what it was made of. */
export interface Kept {
  /** Whether there is something under a name; it stays for the next build, as what is read or kept does. */
  has(name: string): boolean;
  /** What is there; undefined if nothing is. */
  read(name: string): Uint8Array | undefined;
  keep(name: string, content: Uint8Array): void;
}

/**
 * Indexes batches of pages, as many at a time as there are cores, but for those that are kept.
 * @param language whose word forms are recognised, an ISO 639-1 code
 * @param pageOf gives what is indexed of an item of a batch
 * @returns the name under which each batch is kept
 * @throws Error with what the indexer says
 */
export async function indexBatches<Each>(
  language: string,
  batches: readonly (readonly Each[])[],
  pageOf: (each: Each) => Promise<SourcePage>,
  kept: Kept,
): Promise<string[]> {
  const threads = Math.min(availableParallelism(), batches.length);
  const pool = new Tinypool({
    filename: new URL("./batch-worker.ts", import.meta.url).href,
    minThreads: 0,
    maxThreads: Math.max(1, threads),
  });
  const names: string[] = [];
  const left = batches.entries();
  const work = async () => {
    for (const [place, batch] of left) {
      const task: BatchTask = { language, pages: await Promise.all(batch.map(pageOf)) };
      const name = nameOf(task);
      names[place] = name;
      if (!kept.has(name)) kept.keep(name, (await pool.run(task)) as Uint8Array);
    }
  };
  try {
    await Promise.all(Array.from({ length: threads }, work));
  } finally {
    // Ends the indexers' processes too.
    await pool.destroy();
  }
  return names;
}

function nameOf({ language, pages }: BatchTask): string {
  const hash = createHash("sha256").update(language);
  for (const { path, html } of pages) hash.update(`\0${path}\0`).update(html);
  return hash.digest("hex");
}
