import { createHash, type Hash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";

const src = join(import.meta.dirname, "..");
const lockFile = join(src, "../package-lock.json");

/** Imports of the project's own modules, except type-only imports. */
const imported = /^(?:import|export)\s(?!type\b)(?:[\w*{},\s]+\sfrom\s)?"([#.][^"]+)"/gm;

/**
 * Begins a hash of the code that makes something, for caches of what it makes: a module, all that it imports, and the
 * packages as the lock has them.
 * @param entry the module, as an absolute path
 * @returns the hash, to which the caller may add other inputs before digesting it
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

/** Files beside src that affect the output of a build. */
const besides = ["package-lock.json", "astro.config.ts", "public"];

/** A hash of everything that turns an archive into a site: the sources, the packages, and the runtime with its locale data. */
export function projectHash(): string {
  const root = join(src, "..");
  const hash = createHash("sha256").update(process.version).update(String(process.versions["icu"]));
  for (const path of ["src", ...besides].flatMap((name) => filesAt(join(root, name))))
    hash.update(`\0${relative(root, path)}\0`).update(readFileSync(path));
  return hash.digest("hex");
}

/** A file, or the files in a folder, as absolute paths in a fixed order. */
function filesAt(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .sort()
    .map((name) => join(path, name))
    .filter((file) => statSync(file).isFile());
}
