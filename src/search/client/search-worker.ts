import { wrap, type Remote } from "comlink";
import type { Archive } from "./open-archive.ts";

/** A worker that searches. */
export interface SearchWorker {
  archive: Remote<Archive>;
  /** Ends it; what it is asked is not answered any more. */
  end(): void;
}

/**
 * Starts the worker that searches.
 * @param base the archive's base; begins and ends with a slash
 * @param onFail is called where its script can't be loaded; then nothing that it is asked is ever answered
 */
export function startSearchWorker(base: string, onFail: () => void): SearchWorker {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: base });
  worker.addEventListener("error", onFail, { once: true });
  return { archive: wrap<Archive>(worker), end: () => worker.terminate() };
}
