import { isPublished, type Archive } from "#archive/archive.ts";

/** All that is to be read in a piece. */
export interface PieceTexts {
  /** The piece's id. */
  id: string;
  title: string;
  /** The other texts: kicker, dek, summary, headings and passages. */
  texts: string[];
}

/** The texts of the pieces that an archive publishes. */
export function textsOf({ loadedPieces }: Archive): PieceTexts[] {
  return loadedPieces.flatMap(({ piece, rendered }) => {
    if (!piece || !isPublished(piece) || typeof rendered === "string") return [];
    const { id, title, kicker = "", dek = "", summary = "" } = piece;
    const body = [...rendered.headings, ...rendered.passages].map(({ text }) => text);
    return [{ id, title, texts: [kicker, dek, summary, ...body] }];
  });
}
