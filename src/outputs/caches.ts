import { join } from "node:path";
import { citingHash } from "#exports/citations/styled-cache.ts";
import { drawingHash } from "#exports/share-image/drawing-hash.ts";
import { cacheRoot } from "#files/cache-root.ts";
import { once } from "#piece/once.ts";

/** The folders of the caches, as absolute paths. */
export interface Caches {
  /** Citations in the styles on offer. */
  cited: string;
  /** Share images. */
  drawn: string;
}

/** The cache of rendered bodies. */
export const renderedFolder = join(cacheRoot, "rendered");

/** The caches, each in a folder for the version of the code that fills it. */
export const cachesOfProject = once((): Caches => ({
  cited: join(cacheRoot, "cited", citingHash()),
  drawn: join(cacheRoot, "drawn", drawingHash()),
}));
