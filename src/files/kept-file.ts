import { hash } from "node:crypto";
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The cache key of a value, a hash of it as JSON: equal values have equal keys. */
export function keyOf(of: unknown): string {
  return hash("sha256", JSON.stringify(of)).slice(0, 40);
}

/** The path of a cache entry by its key. */
export function fileByKey(folder: string, key: string, ending: string): string {
  return join(folder, key.slice(0, 2), `${key.slice(2)}.${ending}`);
}

/** The path of the cache entry for what is made of a value. */
export function keptFile(folder: string, of: unknown, ending: string): string {
  return fileByKey(folder, keyOf(of), ending);
}

/** Writes a cache entry. Two builds may write the same one at the same time, so each writes aside and renames. */
export function keep(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  const aside = `${file}.${process.pid}-${process.hrtime.bigint()}`;
  writeFileSync(aside, content);
  renameSync(aside, file);
}
