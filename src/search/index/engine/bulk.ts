import type { EngineDocument } from "./document.ts";

/** A file of a bulk request holds no more bytes than this, unless one document alone does. Engines refuse more than 100 MB. */
const most = 50_000_000;

/** A part of a file for a bulk request. */
interface BulkPart {
  /** The file's name: `bulk-0001.ndjson`. */
  name: string;
  text: string;
}

/**
 * Documents as files for bulk requests, which put each of them into the index under its piece's id, replacing an older one.
 * @param limit the bytes of a file
 * @returns the files' parts in order, so that no more than one document has to be held
 */
export function* bulkParts(documents: Iterable<EngineDocument>, limit = most): Generator<BulkPart> {
  let [file, bytes] = [0, Infinity];
  for (const document of documents) {
    const text = `${JSON.stringify({ index: { _id: document.id } })}\n${JSON.stringify(document)}\n`;
    const size = Buffer.byteLength(text);
    if (bytes + size > limit) [file, bytes] = [file + 1, 0];
    bytes += size;
    yield { name: `bulk-${String(file).padStart(4, "0")}.ndjson`, text };
  }
}
