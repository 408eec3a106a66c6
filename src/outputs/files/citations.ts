import { cslItemOf } from "#exports/citations/csl.ts";
import { archiveFiles, citeFiles, type CitationFile } from "#exports/citations/files.ts";
import type { Piece } from "#piece/piece.ts";
import { entityAddress } from "#views/entities.ts";
import type { Material } from "../material.ts";
import { entityCitations } from "../optional-files.ts";
import type { FileOutput } from "../output.ts";

/** The files of citations: of each piece, of entries of the vocabularies, and of the whole archive. */
export function citationFiles(material: Material): FileOutput[] {
  const { pieces, withdrawn, entities } = material;
  const ofEntities = entityCitations(material);
  return [
    ...archiveFiles.map((file) => citationFile("/", "", file, pieces, material)),
    ...entities.flatMap((entity) => {
      const page = entityAddress(entity.facet, entity.id);
      return ofEntities.map((file) => citationFile(page, "", file, entity.pieces, material));
    }),
    ...[...pieces, ...withdrawn].flatMap((piece) =>
      citeFiles.map((file) => citationFile(piece.permalink, piece.id, file, [piece], material)),
    ),
  ];
}

function citationFile(
  page: string,
  target: string,
  { format, file }: CitationFile,
  pieces: readonly Piece[],
  { site, vocabularies, digests }: Material,
): FileOutput {
  return {
    type: "file",
    kind: "citation",
    address: page + file,
    recorded: { kind: "file", target },
    mediaType: format.mediaType,
    basis: () => digests.ofAll(pieces),
    content: () => format.render(pieces.map((piece) => cslItemOf(piece, { site, people: vocabularies.people }))),
  };
}
