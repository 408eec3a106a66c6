import type { APIRoute, GetStaticPaths } from "astro";
import { contents } from "#archive/astro.ts";
import { cslItemOf } from "#exports/citations/csl.ts";
import { archiveFiles, type CitationFile } from "#exports/citations/files.ts";

export const getStaticPaths = (() =>
  archiveFiles.map((file) => ({ params: { format: file.ending }, props: { file } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: CitationFile }> = async ({ props: { file } }) => {
  const { site, pieces, vocabularies } = await contents();
  const items = pieces.map((piece) => cslItemOf(piece, { site, people: vocabularies.people }));
  const { format } = file;
  return new Response(await format.render(items), { headers: { "content-type": format.mediaType } });
};
