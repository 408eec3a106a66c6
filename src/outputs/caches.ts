import { join } from "node:path";
import { citingHash } from "#exports/citations/styled-cache.ts";
import { drawingHash } from "#exports/share-image/drawing-hash.ts";
import { once } from "#piece/once.ts";

/** Where the project keeps what it can make again, for all archives: what is in it goes by content. */
export const cacheRoot = join(import.meta.dirname, "../../node_modules/.cache/dateline");

/** Where what takes long to make is kept: folders, as absolute paths. */
export interface Caches {
  /** Citations in the styles on offer. */
  cited: string;
  /** Share images. */
  drawn: string;
}

/** The cache of rendered bodies. */
export const renderedFolder = join(cacheRoot, "rendered");

/** The caches, one of each for each version of what fills it. */
export const cachesOfProject = once((): Caches => ({
  cited: join(cacheRoot, "cited", citingHash()),
  drawn: join(cacheRoot, "drawn", drawingHash()),
}));
