import type { APIRoute, GetStaticPaths } from "astro";
import { bodyOf, contents } from "#archive/astro.ts";
import { jsonTwin } from "#exports/twins/json-twin.ts";
import type { Piece } from "#piece/piece.ts";

export const getStaticPaths = (async () => {
  const { pieces, withdrawn } = await contents();
  return [...pieces, ...withdrawn].map((piece) => {
    const [year, slug] = piece.permalink.slice(1, -1).split("/");
    return { params: { year, slug }, props: { piece } };
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ piece: Piece }> = async ({ props: { piece } }) => {
  const { passages } = await bodyOf(piece);
  const text = jsonTwin(piece, await contents(), passages);
  return new Response(text, { headers: { "content-type": "application/json" } });
};
