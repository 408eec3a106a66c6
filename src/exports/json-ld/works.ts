import type { CreativeWork, CreativeWorkLeaf } from "schema-dts";
import { isoDate, toMoment } from "#piece/dates.ts";
import { idAddress } from "#piece/permalink.ts";
import type { Piece } from "#piece/piece.ts";
import type { Maybe } from "./node.ts";

/**
 * Something that a piece cites.
 * @param at gives the whole address of a page of the archive
 */
export function referenceJsonLd(reference: Piece["references"][number], at: (path: string) => string): CreativeWork {
  const { title, author, publication, published, url, archived, piece } = reference;
  const node: Maybe<CreativeWorkLeaf> = {
    "@type": "CreativeWork",
    "@id": piece === undefined ? undefined : at(idAddress(piece)),
    name: title,
    creditText: author,
    datePublished: published && isoDate(toMoment(published)),
    isPartOf: publication === undefined ? undefined : { "@type": "CreativeWork", name: publication },
    url,
    archivedAt: archived?.url,
  };
  return node as CreativeWorkLeaf;
}

/** Where a piece first appeared. */
export function originJsonLd({ name, title, url, published }: NonNullable<Piece["source"]>): CreativeWork {
  const node: Maybe<CreativeWorkLeaf> = {
    "@type": "CreativeWork",
    name: title,
    datePublished: published && isoDate(toMoment(published)),
    isPartOf: { "@type": "CreativeWork", name },
    url,
  };
  return node as CreativeWorkLeaf;
}
