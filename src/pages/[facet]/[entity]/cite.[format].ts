import type { APIRoute, GetStaticPaths } from "astro";
import { contents } from "#archive/astro.ts";
import { allEntities, type Entity } from "#views/entities.ts";
import { cslItemOf } from "#exports/citations/csl.ts";
import { citeFiles, type CitationFile } from "#exports/citations/files.ts";

interface Props {
  entity: Entity;
  file: CitationFile;
}

export const getStaticPaths = (async () => {
  const { pieces, vocabularies } = await contents();
  return allEntities(pieces, vocabularies).flatMap((entity) =>
    citeFiles.map((file) => ({
      params: { facet: entity.facet.id, entity: entity.id, format: file.ending },
      props: { entity, file },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { entity, file } }) => {
  const { site, vocabularies } = await contents();
  const items = entity.pieces.map((piece) => cslItemOf(piece, { site, people: vocabularies.people }));
  const { format } = file;
  return new Response(await format.render(items), { headers: { "content-type": format.mediaType } });
};
