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
 * @param endpoint the address of the search engine that is asked; undefined where the site has an index
 * @param onFail is called where its script can't be loaded; then nothing that it is asked is ever answered
 */
export function startSearchWorker(name: string, endpoint: string | undefined, onFail: () => void): SearchWorker {
  // Bundlers look for exactly this, with the address in it.
  const worker =
    endpoint === undefined
      ? new Worker(new URL("../outcome/worker.ts", import.meta.url), { type: "module", name })
      : new Worker(new URL("../engine/worker.ts", import.meta.url), { type: "module", name: `${name} ${endpoint}` });
  worker.addEventListener("error", onFail, { once: true });
  return { archive: wrap<Archive>(worker), end: () => worker.terminate() };
}
