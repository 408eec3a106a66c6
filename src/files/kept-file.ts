import { createHash } from "node:crypto";
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The name in a cache of what is made of something: the same for the same, as JSON has it. */
export function keyOf(of: unknown): string {
  return createHash("sha256").update(JSON.stringify(of)).digest("hex").slice(0, 40);
}

/** The file in a cache's folder that holds what has a key. */
export function fileByKey(folder: string, key: string, ending: string): string {
  return join(folder, key.slice(0, 2), `${key.slice(2)}.${ending}`);
}

/** The file in a cache's folder that holds what is made of something. */
export function keptFile(folder: string, of: unknown, ending: string): string {
  return fileByKey(folder, keyOf(of), ending);
}

/** Keeps something in a cache. Two builds may make the same at the same time; what stands there is always whole. */
export function keep(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  const aside = `${file}.${process.pid}-${process.hrtime.bigint()}`;
  writeFileSync(aside, content);
  renameSync(aside, file);
}
