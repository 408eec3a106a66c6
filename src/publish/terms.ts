import type { Archive } from "#archive/archive.ts";
import { keyOf } from "#files/kept-file.ts";
import type { Piece } from "#piece/piece.ts";
import { batchesOf } from "#search/index/batches/batches.ts";
import type { Kept } from "#search/index/batches/index-batches.ts";
import { termsOf, type PieceTexts, type Terms } from "#search/index/terms.ts";

/**
 * The terms of pieces, batch after batch.
 * @param pieces of an archive that was found to be right
 * @param kept the terms of pieces whose texts are the same
 */
export function termsIn({ loadedPieces }: Archive, pieces: readonly Piece[], kept: Kept): Terms[] {
  const bodies = new Map(loadedPieces.map(({ piece, rendered }) => [piece?.id, rendered]));
  const textsOf = ({ id, title, kicker = "", dek = "", summary = "" }: Piece): PieceTexts => {
    const body = bodies.get(id);
    const parts = body === undefined || typeof body === "string" ? [] : [...body.headings, ...body.passages];
    return { title, texts: [kicker, dek, summary, ...parts.map(({ text }) => text)] };
  };
  return batchesOf(pieces).map((batch) => {
    const texts = batch.map(textsOf);
    const name = keyOf(["terms", texts]);
    const known = kept.read(name);
    if (known) return JSON.parse(Buffer.from(known).toString()) as Terms;
    const terms = termsOf(texts);
    kept.keep(name, Buffer.from(JSON.stringify(terms)));
    return terms;
  });
}
