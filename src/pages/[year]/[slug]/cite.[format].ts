import type { APIRoute, GetStaticPaths } from "astro";
import { contents } from "#archive/astro.ts";
import { cslItemOf } from "#exports/citations/csl.ts";
import { citeFiles, type CitationFile } from "#exports/citations/files.ts";
import type { Piece } from "#piece/piece.ts";

interface Props {
  piece: Piece;
  file: CitationFile;
}

export const getStaticPaths = (async () => {
  const { pieces, withdrawn } = await contents();
  return [...pieces, ...withdrawn].flatMap((piece) => {
    const [year, slug] = piece.permalink.slice(1, -1).split("/");
    return citeFiles.map((file) => ({ params: { year, slug, format: file.ending }, props: { piece, file } }));
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { piece, file } }) => {
  const { site, vocabularies } = await contents();
  return new Response(await file.format.render([cslItemOf(piece, { site, people: vocabularies.people })]));
};
