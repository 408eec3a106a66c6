import type { Citation } from "#markdown/transforms/citations.ts";
import type { Piece } from "#piece/piece.ts";

/** A piece that cites another one. */
export interface Backlink {
  piece: Piece;
  /** The sentences with the links, in the order of its text; none where only its references name the other piece. */
  quotations: Pick<Citation, "at" | "sentence">[];
}

/**
 * Who cites whom: in links of the body or in the references. A piece's links to itself don't count, nor do pieces that
 * are not among those given, such as drafts.
 * @param pieces newest first
 * @param citationsOf the citations in a piece's body
 * @returns by the id of the cited piece, those that cite it, newest first
 */
export function backlinksOf(
  pieces: readonly Piece[],
  citationsOf: (piece: Piece) => readonly Citation[],
): Map<string, Backlink[]> {
  const backlinks = new Map<string, Backlink[]>(pieces.map(({ id }) => [id, []]));
  for (const piece of pieces) {
    const quotations = Map.groupBy(citationsOf(piece), (citation) => citation.piece);
    const referred = piece.references.flatMap((reference) => reference.piece ?? []);
    for (const cited of new Set([...quotations.keys(), ...referred]))
      if (cited !== piece.id) backlinks.get(cited)?.push({ piece, quotations: distinct(quotations.get(cited) ?? []) });
  }
  return backlinks;
}

/** A sentence that cites several parts of a piece is quoted once. */
function distinct(citations: readonly Citation[]): Backlink["quotations"] {
  return [...new Map(citations.map(({ at, sentence }) => [at, { at, sentence }])).values()];
}
