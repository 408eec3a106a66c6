import type { Piece } from "#piece/piece.ts";
import type { VocabularyColumn } from "#search/client/engine/vocabularies.ts";
import { factColumns, type Names } from "../fact-columns.ts";

/**
 * The names of all that pieces can be filtered by, as JSON, for who asks a search engine for the pieces themselves.
 * @param names of the entries of the vocabularies
 */
export function vocabulariesFile(pieces: readonly Piece[], names: Names): Uint8Array {
  const columns = factColumns(pieces, names).map(({ id, label, pages, values }): VocabularyColumn => ({
    id,
    label,
    pages,
    values: values.map(({ id: value, name, aliases }) => [value, name, ...aliases]),
  }));
  return Buffer.from(JSON.stringify(columns));
}
