import { vocabulariesOf, type Archive } from "#archive/archive.ts";
import { cslItemOf, type CslItem } from "#exports/citations/csl.ts";
import { shareCardOf, type ShareCard } from "#exports/share-image/card.ts";
import { piecesHaveImages } from "#outputs/optional-files.ts";
import type { Piece } from "#piece/piece.ts";

/** The citation records of pieces of an archive that was found to be right, in their order. */
export function recordsOf(archive: Archive, pieces: readonly Piece[]): CslItem[] {
  const { people } = vocabulariesOf(archive);
  return pieces.map((piece) => cslItemOf(piece, { site: archive.site, people }));
}

/** What the share images of such pieces say, in their order; none where they have none of their own. */
export function cardsOf(archive: Archive, pieces: readonly Piece[]): ShareCard[] {
  if (!piecesHaveImages({ archive, site: archive.site })) return [];
  const vocabularies = vocabulariesOf(archive);
  return pieces.map((piece) => shareCardOf(piece, archive.site, vocabularies));
}
