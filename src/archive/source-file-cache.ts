import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { keep, keptFile } from "#files/kept-file.ts";
import { sourceHash } from "#files/source-hash.ts";
import type { Frontmatter } from "#piece/schema.ts";

/** What is cached of a source file that had no faults. */
export interface CachedFields {
  /** The frontmatter as it stands, all scalars as text. */
  raw: Record<string, unknown>;
  /** What the schema makes of it. */
  data: Frontmatter;
}

/** The parsed frontmatter of an archive's source files, by their bytes: parsing YAML takes most of the time. */
export interface SourceFileCache {
  /** The fields of a file with these bytes; undefined if there was none, or if it had faults. */
  of(bytes: Uint8Array): CachedFields | undefined;
  /** Adds the fields of a file with these bytes. */
  add(bytes: Uint8Array, read: CachedFields): void;
  /** Writes the cache with all that was asked for or added since it was read, and nothing else. */
  keep(): void;
}

/**
 * The cache of the source files of an archive folder.
 * @param folder where it is kept
 * @param root the archive folder, as an absolute path
 */
export function sourceFileCache(folder: string, root: string): SourceFileCache {
  const code = sourceHash(join(import.meta.dirname, "source-file.ts")).digest("hex");
  const file = keptFile(folder, ["source files", root, code], "json");
  const before = readKept(file);
  const now = new Map<string, CachedFields>();
  let isNews = false;
  return {
    of: (bytes) => {
      const hash = hashOf(bytes);
      const found = before.get(hash);
      if (found) now.set(hash, found);
      return found;
    },
    add: (bytes, read) => {
      now.set(hashOf(bytes), read);
      isNews = true;
    },
    keep: () => {
      if (isNews || now.size < before.size) keep(file, JSON.stringify([...now]));
    },
  };
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("base64");
}

function readKept(file: string): Map<string, CachedFields> {
  try {
    return new Map(JSON.parse(readFileSync(file, "utf8")) as [string, CachedFields][]);
  } catch {
    return new Map();
  }
}
