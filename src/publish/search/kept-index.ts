import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { keep, keyOf } from "#files/kept-file.ts";
import type { Kept } from "#search/index/batches/index-batches.ts";
import { placeOfRecord } from "../folder/last-site.ts";

/** What is kept of the index of a site, in its record. */
export interface KeptIndex extends Kept {
  /** Removes what was kept by earlier builds, and was neither looked for nor kept again. */
  removeOthers(): void;
}

/**
 * What is made of a value, unless it is kept.
 * @param of determines what is made
 */
export function keptOr(kept: Kept, of: unknown, make: () => Uint8Array): Uint8Array {
  const name = keyOf(of);
  const known = kept.read(name);
  if (known) return known;
  const made = make();
  kept.keep(name, made);
  return made;
}

/**
 * What the last build into a folder kept of its index.
 * @param out the folder, as an absolute path
 */
export function keptIndex(out: string): KeptIndex {
  const folder = placeOfRecord(out, "index");
  const found = new Set(existsSync(folder) ? readdirSync(folder) : []);
  const used = new Set<string>();
  const has = (name: string) => {
    used.add(name);
    return found.has(name);
  };
  return {
    has,
    read: (name) => (has(name) ? readFileSync(join(folder, name)) : undefined),
    keep: (name, content) => {
      keep(join(folder, name), content);
      found.add(name);
      used.add(name);
    },
    removeOthers: () => {
      for (const name of found) if (!used.has(name)) rmSync(join(folder, name));
    },
  };
}
