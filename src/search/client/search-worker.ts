import { wrap, type Remote } from "comlink";
import type { Archive } from "./open-archive.ts";

/**
 * Starts the worker that searches.
 * @param base the archive's base; begins and ends with a slash
 */
export function startSearchWorker(base: string): Remote<Archive> {
  return wrap<Archive>(new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: base }));
}
