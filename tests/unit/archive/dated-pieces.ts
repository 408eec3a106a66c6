import { newestFirst } from "#piece/ordering.ts";
import { toPiece, type Piece } from "#piece/piece.ts";
import { pieceSchema } from "#piece/schema.ts";

/** Pieces of these dates, newest first; what tells them apart is their date alone. */
export function datedPieces(...dates: string[]): Piece[] {
  return dates
    .map((published) => {
      const frontmatter = pieceSchema.parse({ id: `${published.slice(0, 10)}-a`, title: "T", published });
      return toPiece(frontmatter, { words: 1, bodyKey: "", version: "0123456789ab", file: "" }, "en");
    })
    .sort(newestFirst);
}
