import { join } from "node:path";
import { sourceHash } from "#files/source-hash.ts";

/** A hash of all that draws share images: the sources, their packages, and the runtime's compression. */
export function drawingHash(): string {
  return sourceHash(join(import.meta.dirname, "share-image.ts"))
    .update(String(process.versions.zlib))
    .digest("hex")
    .slice(0, 16);
}
