import type { APIRoute, GetStaticPaths } from "astro";
import { contents } from "#archive/astro.ts";
import { bodyTextOf } from "#archive/body-text.ts";
import { markdownTwin } from "#exports/twins/markdown-twin.ts";
import type { Piece } from "#piece/piece.ts";

export const getStaticPaths = (async () => {
  const { pieces, withdrawn } = await contents();
  return [...pieces, ...withdrawn].map((piece) => {
    const [year, slug] = piece.permalink.slice(1, -1).split("/");
    return { params: { year, slug }, props: { piece } };
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ piece: Piece }> = async ({ props: { piece } }) => {
  const archive = await contents();
  const permalinkOf = (id: string) => archive.permalinks.get(id);
  const text = markdownTwin(piece, archive, { markdown: await bodyTextOf(piece), permalinkOf });
  return new Response(text, { headers: { "content-type": "text/markdown;charset=utf-8" } });
};
