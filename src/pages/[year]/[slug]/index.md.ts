import type { APIRoute, GetStaticPaths } from "astro";
import { contents } from "#archive/astro.ts";
import { bodyTextOf } from "#archive/body-text.ts";
import { piecePaths } from "#archive/piece-paths.ts";
import { markdownTwin } from "#exports/twins/markdown-twin.ts";
import type { Piece } from "#piece/piece.ts";

export const getStaticPaths = piecePaths satisfies GetStaticPaths;

export const GET: APIRoute<{ piece: Piece }> = async ({ props: { piece } }) => {
  const archive = await contents();
  const permalinkOf = (id: string) => archive.permalinks.get(id);
  const text = markdownTwin(piece, archive, { markdown: await bodyTextOf(piece), permalinkOf });
  return new Response(text, { headers: { "content-type": "text/markdown;charset=utf-8" } });
};
