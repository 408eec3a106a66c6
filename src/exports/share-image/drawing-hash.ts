import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A hash of all that draws share images: the sources of this folder, its packages, and the runtime's compression. */
export function drawingHash(): string {
  const own = import.meta.dirname;
  const hash = createHash("sha256").update(String(process.versions.zlib));
  for (const name of readdirSync(own).sort()) hash.update(readFileSync(join(own, name))).update("\0");
  return hash
    .update(readFileSync(join(own, "../../../package-lock.json")))
    .digest("hex")
    .slice(0, 16);
}
