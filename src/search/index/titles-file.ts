import type { Piece } from "#piece/piece.ts";

/**
 * The titles of an archive, a list in JSON, in the order of the rows of its facts file.
 * @param pieces those in the search index, newest first
 */
export function titlesFile(pieces: readonly Piece[]): Uint8Array {
  return Buffer.from(JSON.stringify(pieces.map(({ title }) => title)));
}
