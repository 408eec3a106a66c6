import { createHash } from "node:crypto";
import slugify from "@sindresorhus/slugify";
import { withBase } from "#piece/permalink.ts";
import type { Piece } from "#piece/piece.ts";
import type { Site } from "#piece/settings.ts";
import { archiveFiles } from "../citations/files.ts";
import { columns } from "./columns.ts";

/** A file that describes or holds the whole archive. */
export interface DumpFile {
  /** Its path inside the site. */
  path: string;
  title: string;
  /** How it is written, the usual ending of such files. */
  format: string;
  mediatype: string;
  /** How it is compressed, if it is. */
  compression?: "gz";
}

/** What is known of such a file once it is written. */
export interface WrittenFile extends DumpFile {
  /** Its length. */
  bytes: number;
  /** In hexadecimal. */
  sha256: string;
}

const table = "archive.csv";

/** The files of the whole archive, of which a site may lack some. */
export const dumpFiles: readonly DumpFile[] = [
  {
    path: "archive.jsonl.gz",
    title: "All pieces, one a line",
    format: "jsonl",
    mediatype: "application/jsonl",
    compression: "gz",
  },
  { path: table, title: "The table of pieces", format: "csv", mediatype: "text/csv" },
  ...archiveFiles.map(({ format, ending }) => ({
    path: `archive.${ending}`,
    title: `Citations, ${format.label}`,
    format: format.extension,
    mediatype: format.mediaType,
  })),
  {
    path: "permalinks.tsv",
    title: "Every address ever published",
    format: "tsv",
    mediatype: "text/tab-separated-values",
  },
];

/**
 * The archive as a Data Package (datapackage.org, version 2.0), without the day on which it was made, so that the same
 * archive makes the same bytes.
 * @param files the files of the whole archive as they were written
 */
export function dataPackage(site: Site, pieces: readonly Piece[], files: readonly WrittenFile[]): string {
  const { name, description, tagline, origin, base, license, contact } = site;
  const descriptor = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: slugify(name) || "archive",
    title: name,
    description: description ?? tagline,
    homepage: origin + withBase(base, "/"),
    version: versionOf(pieces),
    licenses: license === undefined ? undefined : [{ path: license }],
    contributors: contact === undefined ? undefined : [{ title: name, email: contact, roles: ["contact"] }],
    sources: sourcesOf(pieces),
    resources: files.map(({ bytes, sha256, ...file }) => ({
      name: slugify(file.path),
      ...file,
      encoding: "utf-8",
      bytes,
      hash: `sha256:${sha256}`,
      ...(file.path === table && { type: "table", schema: tableSchema }),
    })),
  };
  return `${JSON.stringify(descriptor, undefined, 2)}\n`;
}

const tableSchema = {
  $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
  fields: columns.map(({ value: _, ...field }) => field),
  primaryKey: ["id"],
};

/** Another text of any piece, another version of the archive. */
function versionOf(pieces: readonly Piece[]): string {
  const hash = createHash("sha256");
  for (const { id, version } of pieces) hash.update(`${id} ${version}\n`);
  return hash.digest("hex").slice(0, 12);
}

/** Where pieces first appeared, each publication once; undefined where all are the archive's own. */
function sourcesOf(pieces: readonly Piece[]): { title: string }[] | undefined {
  const names = new Set(pieces.flatMap(({ source }) => source?.name ?? []));
  return names.size === 0 ? undefined : [...names].sort().map((title) => ({ title }));
}
