import { recordsInFile } from "../client/outcome/export.ts";

/** The folder of the citation records, inside that of the search's own files. */
const recordsFolder = "records";

/**
 * The citation records of pieces as files, `records/<n>.json` by their names, so that an export fetches those of its
 * pieces only.
 * @param records one of each piece, in the order of the rows of the facts file
 */
export function recordsFiles(records: readonly object[]): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (let start = 0; start < records.length; start += recordsInFile) {
    const text = JSON.stringify(records.slice(start, start + recordsInFile));
    files.set(`${recordsFolder}/${files.size}.json`, new TextEncoder().encode(text));
  }
  return files;
}
