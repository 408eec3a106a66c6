import { cslItemOf } from "#exports/citations/csl.ts";
import { archiveFiles, citeFiles, type CitationFile } from "#exports/citations/files.ts";
import type { Piece } from "#piece/piece.ts";
import { entityAddress } from "#views/entities.ts";
import type { Material } from "../material.ts";
import type { FileOutput } from "../output.ts";

/** The files of citations: of each piece, of each entry of the vocabularies, and of the whole archive. */
export function citationFiles(material: Material): FileOutput[] {
  const { pieces, withdrawn, entities } = material;
  return [
    ...archiveFiles.map((file) => citationFile(`/archive.${file.ending}`, "", file, pieces, material)),
    ...entities.flatMap((entity) => beside(entityAddress(entity.facet, entity.id), "", entity.pieces, material)),
    ...[...pieces, ...withdrawn].flatMap((piece) => beside(piece.permalink, piece.id, [piece], material)),
  ];
}

function beside(page: string, target: string, pieces: readonly Piece[], material: Material): FileOutput[] {
  return citeFiles.map((file) => citationFile(`${page}cite.${file.ending}`, target, file, pieces, material));
}

function citationFile(
  address: string,
  target: string,
  { format }: CitationFile,
  pieces: readonly Piece[],
  { site, vocabularies, digests }: Material,
): FileOutput {
  return {
    type: "file",
    kind: "citation",
    address,
    recorded: { kind: "file", target },
    mediaType: format.mediaType,
    basis: () => digests.ofAll(pieces),
    content: () => format.render(pieces.map((piece) => cslItemOf(piece, { site, people: vocabularies.people }))),
  };
}
