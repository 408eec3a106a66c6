import { withBase } from "#piece/permalink.ts";
import type { Piece } from "#piece/piece.ts";
import { referencesOf, type Reference } from "#views/references.ts";
import type { Material } from "../../material.ts";

/** Something that a piece cites, and where to find it. */
export type ReferenceModel = Omit<Reference, "piece"> & {
  /** Undefined for what has no address. */
  href: string | undefined;
};

/**
 * What a piece cites.
 * @param links every link of its body
 */
export function referenceModels(
  piece: Piece,
  links: Parameters<typeof referencesOf>[1],
  { site, permalinkOf, lastSeen }: Material,
): ReferenceModel[] {
  return referencesOf(piece, links, lastSeen).map(({ piece: id, ...reference }) => {
    const permalink = id === undefined ? undefined : permalinkOf(id);
    return { ...reference, href: permalink === undefined ? reference.url : withBase(site.base, permalink) };
  });
}
