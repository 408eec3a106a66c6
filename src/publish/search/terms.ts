import type { Archive } from "#archive/archive.ts";
import type { Piece } from "#piece/piece.ts";
import { batchesOf } from "#search/index/batches/batches.ts";
import type { Kept } from "#search/index/batches/index-batches.ts";
import { termsOf, type PieceTexts, type Terms } from "#search/index/terms.ts";
import { keptOr } from "./kept-index.ts";

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
    const made = keptOr(kept, ["terms", texts], () => Buffer.from(JSON.stringify(termsOf(texts))));
    return JSON.parse(Buffer.from(made).toString()) as Terms;
  });
}
