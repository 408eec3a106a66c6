import { shareCardOf } from "#exports/share-image/card.ts";
import { keptShareImage } from "#exports/share-image/kept.ts";
import type { Material } from "../material.ts";
import type { FileOutput } from "../output.ts";

/** The share image of each piece. */
export function shareImages({ pieces, withdrawn, site, vocabularies, caches, digests }: Material): FileOutput[] {
  return [...pieces, ...withdrawn].map((piece) => ({
    type: "file",
    kind: "share-image",
    address: `${piece.permalink}share.png`,
    recorded: { kind: "file", target: piece.id },
    mediaType: "image/png",
    basis: () => digests.of(piece),
    content: () => keptShareImage(caches.drawn, shareCardOf(piece, site, vocabularies)),
  }));
}
