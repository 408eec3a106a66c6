import { archiveCardOf, shareCardOf } from "#exports/share-image/card.ts";
import { archiveShareImage, shareImageFile } from "#exports/share-image/file.ts";
import { keptShareImage } from "#exports/share-image/kept.ts";
import type { Material } from "../material.ts";
import { archiveHasImage, piecesHaveImages } from "../optional-files.ts";
import type { FileOutput } from "../output.ts";

/** The share images of pieces, or else the archive's own. */
export function shareImages(material: Material): FileOutput[] {
  const { pieces, withdrawn, site, vocabularies, caches, digests } = material;
  const own = piecesHaveImages(material) ? [...pieces, ...withdrawn] : [];
  const archive: FileOutput = {
    type: "file",
    kind: "share-image",
    address: archiveShareImage,
    recorded: { kind: "file", target: "" },
    mediaType: "image/png",
    basis: () => archiveCardOf(site),
    content: () => keptShareImage(caches.drawn, archiveCardOf(site)),
  };
  const ofPieces = own.map((piece): FileOutput => ({
    type: "file",
    kind: "share-image",
    address: piece.permalink + shareImageFile,
    recorded: { kind: "file", target: piece.id },
    mediaType: "image/png",
    basis: () => digests.of(piece),
    content: () => keptShareImage(caches.drawn, shareCardOf(piece, site, vocabularies)),
  }));
  return [...(archiveHasImage(material) ? [archive] : []), ...ofPieces];
}
