import type { APIRoute, GetStaticPaths } from "astro";
import { drawn } from "dateline:workspace";
import { contents } from "#archive/astro.ts";
import { piecePaths } from "#archive/piece-paths.ts";
import { shareCardOf } from "#exports/share-image/card.ts";
import { keptShareImage } from "#exports/share-image/kept.ts";
import type { Piece } from "#piece/piece.ts";

export const getStaticPaths = piecePaths satisfies GetStaticPaths;

export const GET: APIRoute<{ piece: Piece }> = async ({ props: { piece } }) => {
  const { site, vocabularies } = await contents();
  const image = keptShareImage(drawn, shareCardOf(piece, site, vocabularies));
  return new Response(image, { headers: { "content-type": "image/png" } });
};
