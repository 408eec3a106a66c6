import type { Archive } from "#archive/archive.ts";
import { cslItemOf, type CslItem } from "#exports/citations/csl.ts";
import type { Piece } from "#piece/piece.ts";
import type { Vocabulary } from "#piece/vocabulary.ts";

/** The citation records of pieces of an archive that was found to be right, in their order. */
export function recordsOf({ site, vocabularies }: Archive, pieces: readonly Piece[]): CslItem[] {
  const entries = Object.entries(vocabularies.people.entries).map(([id, { data }]) => [id, data]);
  const people = Object.fromEntries(entries) as Vocabulary<"people">;
  return pieces.map((piece) => cslItemOf(piece, { site, people }));
}
