import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Archive } from "#archive/archive.ts";
import { dataPackage, dumpFiles, type WrittenFile } from "#exports/dumps/data-package.ts";
import { ledgerName } from "#archive/ledger/ledger.ts";
import type { Piece } from "#piece/piece.ts";
import type { Site } from "#piece/settings.ts";
import { copyIntoSite, writeInSite } from "./site-files.ts";

/**
 * Writes the dump of all pieces and the ledger into a site whose pages are made, and what describes these and the other
 * files of the whole archive by their very bytes.
 * @param folder the site
 */
export async function writeDumps(folder: string, { root, site }: Archive, pieces: readonly Piece[]): Promise<void> {
  const ledger = join(root, ledgerName);
  if (existsSync(ledger)) await copyIntoSite(folder, ledgerName, ledger);
  const twins = twinsOf(pieces, (address) => readFile(join(folder, address)));
  await writeInSite(folder, "archive.jsonl", twins);
  const description = await packageOf(site, pieces, (path) => {
    const file = join(folder, path);
    return existsSync(file) ? createReadStream(file) : undefined;
  });
  await writeInSite(folder, "datapackage.json", description);
}

/**
 * The JSON twins of the pieces, one after the other: each is a line, and all together don't fit into memory.
 * @param bytesAt gives what stands at an address without the base
 */
export async function* twinsOf(
  pieces: readonly Piece[],
  bytesAt: (address: string) => Promise<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  for (const { permalink } of pieces) yield bytesAt(`${permalink}index.json`);
}

/**
 * The text of datapackage.json, which describes the files of the whole archive that there are.
 * @param partsOf gives the bytes of a file by its path inside the site; undefined where there is none
 */
export async function packageOf(
  site: Site,
  pieces: readonly Piece[],
  partsOf: (path: string) => Parts | undefined | Promise<Parts | undefined>,
): Promise<string> {
  const files: WrittenFile[] = [];
  for (const file of dumpFiles) {
    const parts = await partsOf(file.path);
    if (parts) files.push({ ...file, ...(await measured(parts)) });
  }
  return dataPackage(site, pieces, files);
}

type Parts = AsyncIterable<Uint8Array>;

async function measured(parts: Parts): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const part of parts) {
    hash.update(part);
    bytes += part.length;
  }
  return { bytes, sha256: hash.digest("hex") };
}
