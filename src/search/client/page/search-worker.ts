import { wrap, type Remote } from "comlink";
import type { Archive } from "../outcome/open-archive.ts";

/** A worker that searches. */
export interface SearchWorker {
  archive: Remote<Archive>;
  /** Ends it; what it is asked is not answered any more. */
  end(): void;
}

/**
 * Starts the worker that searches.
 * @param name the archive's base, and its language after a space
 * @param onFail is called where its script can't be loaded; then nothing that it is asked is ever answered
 */
export function startSearchWorker(name: string, onFail: () => void): SearchWorker {
  const worker = new Worker(new URL("../outcome/worker.ts", import.meta.url), { type: "module", name });
  worker.addEventListener("error", onFail, { once: true });
  return { archive: wrap<Archive>(worker), end: () => worker.terminate() };
}
