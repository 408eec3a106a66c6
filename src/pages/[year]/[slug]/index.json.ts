import type { APIRoute, GetStaticPaths } from "astro";
import { bodyOf, contents } from "#archive/astro.ts";
import { piecePaths } from "#archive/piece-paths.ts";
import { jsonTwin } from "#exports/twins/json-twin.ts";
import type { Piece } from "#piece/piece.ts";

export const getStaticPaths = piecePaths satisfies GetStaticPaths;

export const GET: APIRoute<{ piece: Piece }> = async ({ props: { piece } }) => {
  const text = jsonTwin(piece, await contents(), await bodyOf(piece));
  return new Response(text, { headers: { "content-type": "application/json" } });
};
