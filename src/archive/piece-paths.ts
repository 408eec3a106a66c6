import type { Piece } from "#piece/piece.ts";
import { contents } from "./astro.ts";

/** Where a piece's page or a file beside it stands, as routes with `[year]` and `[slug]` take it. */
export interface PiecePath {
  params: { year: string; slug: string };
  props: { piece: Piece };
}

/** The path of a piece. */
export function piecePath(piece: Piece): PiecePath {
  const [year = "", slug = ""] = piece.permalink.slice(1, -1).split("/");
  return { params: { year, slug }, props: { piece } };
}

/** The paths of all pieces that have an address, withdrawn ones too. */
export async function piecePaths(): Promise<PiecePath[]> {
  const { pieces, withdrawn } = await contents();
  return [...pieces, ...withdrawn].map(piecePath);
}
