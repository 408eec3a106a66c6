import { join } from "node:path";

/** The root of the caches. All archives share them, since entries are keyed by content. */
export const cacheRoot = join(import.meta.dirname, "../../node_modules/.cache/dateline");
