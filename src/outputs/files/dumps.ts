import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { createGzip } from "node:zlib";
import { archiveCsv } from "#exports/dumps/archive-csv.ts";
import { dumpLine } from "#exports/alternates/json.ts";
import { dataPackage, dumpFiles, type WrittenFile } from "#exports/dumps/data-package.ts";
import { rowLines } from "#archive/ledger/conflict.ts";
import { listedPart } from "#archive/ledger/part-list.ts";
import { ledgerName } from "#archive/ledger/parts.ts";
import { header } from "#archive/ledger/row.ts";
import type { Material } from "../material.ts";
import type { FileOutput } from "../output.ts";

/** The whole archive as data: a table, all pieces as JSON, the ledger, and a description of these by their bytes. */
export function dumps({ archive, site, pieces, vocabularies, recordedDays, factsOf, digests }: Material): FileOutput[] {
  const basis = () => digests.ofAll(pieces);
  const recorded = { kind: "file", target: "" } as const;
  // All together they don't fit into memory.
  const lines = () =>
    Readable.from(
      pieces.values().map((piece) => {
        const { passages, notes } = factsOf(piece) ?? { passages: [], notes: [] };
        return Buffer.from(dumpLine(piece, { site, vocabularies, recordedDays }, { passages, notes }));
      }),
    );
  /** For an archive that recorded the address. */
  const plainLines: FileOutput = {
    type: "file",
    kind: "dump",
    address: "/archive.jsonl",
    recorded,
    mediaType: "application/jsonl",
    basis,
    content: lines,
  };
  const ledger: FileOutput = {
    type: "file",
    kind: "ledger",
    address: `/${ledgerName}`,
    recorded,
    mediaType: "text/tab-separated-values;charset=utf-8",
    content: () => ledgerIn(archive.root, archive.ledger?.files ?? []),
  };
  return [
    {
      type: "file",
      kind: "dump",
      address: "/archive.csv",
      recorded,
      mediaType: "text/csv;charset=utf-8",
      basis,
      content: () => archiveCsv(pieces, { site, vocabularies, recordedDays }),
    },
    {
      type: "file",
      kind: "dump",
      address: "/archive.jsonl.gz",
      recorded,
      mediaType: "application/gzip",
      basis,
      content: () => lines().compose(createGzip()),
    },
    ...(archive.ledger?.rows.has(plainLines.address) ? [plainLines] : []),
    ...(archive.ledger ? [ledger] : []),
    {
      type: "file",
      kind: "dump",
      address: "/datapackage.json",
      recorded,
      mediaType: "application/json",
      madeOfFiles: true,
      content: async (published) => {
        const files: WrittenFile[] = [];
        for (const file of dumpFiles) {
          const content = await published(`/${file.path}`);
          if (content) files.push({ ...file, ...(await measured(content)) });
        }
        return dataPackage(site, pieces, files);
      },
    },
  ];
}

/** The ledger as one file: as it stands, or the rows of its parts. */
function ledgerIn(root: string, files: readonly string[]): AsyncIterable<Uint8Array> {
  return files.includes(ledgerName) ? createReadStream(join(root, ledgerName)) : rowsOfParts(root, files);
}

async function* rowsOfParts(root: string, files: readonly string[]): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`${header}\n`);
  for (const file of files) {
    const lines = rowLines(await readFile(join(root, file), "utf8")).filter((line) => listedPart(line) === undefined);
    yield Buffer.from(lines.map((line) => `${line}\n`).join(""));
  }
}

async function measured(parts: AsyncIterable<Uint8Array>): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const part of parts) {
    hash.update(part);
    bytes += part.length;
  }
  return { bytes, sha256: hash.digest("hex") };
}
