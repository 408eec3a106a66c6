import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { copyFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Archive } from "#archive/archive.ts";
import { dataPackage, dumpFiles, type WrittenFile } from "#exports/dumps/data-package.ts";
import { ledgerName } from "#ledger/ledger.ts";
import type { Piece } from "#piece/piece.ts";

/**
 * Writes the dump of all pieces and the ledger into a site whose pages are made, and what describes these and the other
 * files of the whole archive by their very bytes.
 * @param folder the site
 */
export async function writeDumps(folder: string, { root, site }: Archive, pieces: readonly Piece[]): Promise<void> {
  const ledger = join(root, ledgerName);
  if (existsSync(ledger)) await copyFile(ledger, join(folder, ledgerName));
  await pipeline(twinsOf(folder, pieces), createWriteStream(join(folder, "archive.jsonl")));
  const files: WrittenFile[] = [];
  for (const file of dumpFiles) {
    const path = join(folder, file.path);
    if (existsSync(path)) files.push({ ...file, ...(await measured(path)) });
  }
  await writeFile(join(folder, "datapackage.json"), dataPackage(site, pieces, files));
}

/** The JSON twins of the pieces, one after the other: each is a line, and all together don't fit into memory. */
async function* twinsOf(folder: string, pieces: readonly Piece[]): AsyncGenerator<Uint8Array> {
  for (const { permalink } of pieces) yield readFile(join(folder, permalink, "index.json"));
}

async function measured(path: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const part of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(part);
    bytes += part.length;
  }
  return { bytes, sha256: hash.digest("hex") };
}
