import type { APIRoute, GetStaticPaths } from "astro";
import { contents } from "#archive/astro.ts";
import { piecePaths } from "#archive/piece-paths.ts";
import { cslItemOf } from "#exports/citations/csl.ts";
import { citeFiles, type CitationFile } from "#exports/citations/files.ts";
import type { Piece } from "#piece/piece.ts";

interface Props {
  piece: Piece;
  file: CitationFile;
}

export const getStaticPaths = (async () =>
  (await piecePaths()).flatMap(({ params, props }) =>
    citeFiles.map((file) => ({ params: { ...params, format: file.ending }, props: { ...props, file } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { piece, file } }) => {
  const { site, vocabularies } = await contents();
  const { format } = file;
  const text = await format.render([cslItemOf(piece, { site, people: vocabularies.people })]);
  return new Response(text, { headers: { "content-type": format.mediaType } });
};
