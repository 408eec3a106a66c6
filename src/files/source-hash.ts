import { createHash, type Hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const src = join(import.meta.dirname, "..");
const lockFile = join(src, "../package-lock.json");

/** Imports of modules of the project, but for those of types alone. */
const imported = /^(?:import|export)\s(?!type\b)(?:[\w*{},\s]+\sfrom\s)?"([#.][^"]+)"/gm;

/**
 * Begins a hash of the code that makes something, for caches of what it makes: a module, all that it imports, and the
 * packages as the lock has them.
 * @param entry the module, as an absolute path
 * @returns the hash, to be digested once what else decides is in it
 */
export function sourceHash(entry: string): Hash {
  const hash = createHash("sha256").update(readFileSync(lockFile));
  for (const file of sourcesOf(entry)) hash.update("\0").update(readFileSync(file));
  return hash;
}

/** A module and all modules of the project that it imports, directly or not, as absolute paths in a fixed order. */
export function sourcesOf(entry: string): string[] {
  const found = new Set([entry]);
  for (const file of found) {
    if (!file.endsWith(".ts")) continue;
    for (const [, path = ""] of readFileSync(file, "utf8").matchAll(imported))
      found.add(path.startsWith("#") ? join(src, path.slice(1)) : join(dirname(file), path));
  }
  return [...found];
}
