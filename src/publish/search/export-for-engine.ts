import { appendFileSync, closeSync, openSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readArchive } from "#archive/archive.ts";
import { hasErrors, type Finding } from "#checks/finding.ts";
import { checkArchive } from "#checks/registry.ts";
import { recordOf } from "#exports/record.ts";
import { renderedFolder } from "#outputs/caches.ts";
import { materialOf, type Material } from "#outputs/material.ts";
import { bulkParts } from "#search/index/engine/bulk.ts";
import { documentOf, type EngineDocument } from "#search/index/engine/document.ts";
import { indexDefinition } from "#search/index/engine/mappings.ts";
import type { BuildOrder } from "../build.ts";
import { claimOutput } from "../folder/output-folder.ts";
import { inStage } from "../folder/stage.ts";

/** The file that defines the index; by it, a folder is known as an export. */
export const mappingsFile = "mappings.json";

/** What came of an export. With an error among the findings, nothing was written and the folder is as it was. */
export interface EngineExport {
  findings: Finding[];
  /** How many pieces were written. */
  pieces: number;
  /** The files that hold them, in order. */
  bulkFiles: string[];
  /** The size of all files. */
  bytes: number;
  /** The address that the archive's readers will ask; undefined where its settings name none. */
  endpoint: string | undefined;
}

/** Writes the files from which OpenSearch or Elasticsearch makes an index of an archive's published pieces. */
export async function exportForEngine({ content, out, flags, today }: BuildOrder): Promise<EngineExport> {
  const nothing = { pieces: 0, bulkFiles: [], bytes: 0, endpoint: undefined };
  const claimed = await claimOutput(out, content, { what: "an export", file: mappingsFile });
  if (typeof claimed !== "function") return { ...nothing, findings: [claimed] };
  try {
    const archive = await readArchive(content, flags, renderedFolder);
    const findings = checkArchive(archive, today);
    if (hasErrors(findings)) return { ...nothing, findings };
    const material = materialOf(archive);
    const written: Pick<EngineExport, "bulkFiles" | "bytes"> = { bulkFiles: [], bytes: 0 };
    await inStage(out, async (stage) => {
      const definition = `${JSON.stringify(indexDefinition(archive.site.language), undefined, 2)}\n`;
      writeFileSync(join(stage, mappingsFile), definition);
      written.bulkFiles = writeBulk(stage, documentsOf(material));
      const sizes = [mappingsFile, ...written.bulkFiles].map((name) => statSync(join(stage, name)).size);
      written.bytes = sizes.reduce((sum, size) => sum + size, 0);
      return true;
    });
    return { findings, pieces: material.pieces.length, endpoint: archive.site.search?.endpoint, ...written };
  } finally {
    await claimed();
  }
}

/** The documents of all published pieces, newest first. */
function* documentsOf(material: Material): Generator<EngineDocument> {
  const { pieces, vocabularies, factsOf } = material;
  const none = { headings: [], passages: [], notes: [] };
  for (const piece of pieces) {
    const { citation, ...terms } = recordOf(piece, material);
    yield documentOf(piece, { body: factsOf(piece) ?? none, names: vocabularies, citation, terms });
  }
}

/** Writes documents into files of a folder, and gives the names of these. */
function writeBulk(folder: string, documents: Iterable<EngineDocument>): string[] {
  const names: string[] = [];
  let file: number | undefined;
  for (const { name, text } of bulkParts(documents)) {
    if (file === undefined || names.at(-1) !== name) {
      if (file !== undefined) closeSync(file);
      file = openSync(join(folder, name), "wx");
      names.push(name);
    }
    appendFileSync(file, text);
  }
  if (file !== undefined) closeSync(file);
  return names;
}
