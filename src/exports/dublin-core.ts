import { listedName } from "./citations/csl.ts";
import { metas, type HeadLink, type Meta } from "./head.ts";
import type { PieceRecord } from "./record.ts";

/** What the prefixes of the elements stand for (DC-HTML, 2008, section 3). */
export const dublinCoreSchemas: readonly HeadLink[] = [
  { rel: "schema.DC", href: "http://purl.org/dc/elements/1.1/" },
  { rel: "schema.DCTERMS", href: "http://purl.org/dc/terms/" },
];

/**
 * A piece in Dublin Core (DCMI Metadata Terms). Where it first appeared is what it is a version of: readers of these
 * elements take a source for the publication that carries the page.
 */
export function dublinCore(record: PieceRecord): Meta[] {
  const { identifier, language, published, revised, rights, license, source, citation } = record;
  return metas("name", {
    "DC.title": citation.title,
    "DC.creator": citation.author?.map(listedName),
    "DC.language": language,
    "DC.identifier": identifier,
    "DC.rights": rights,
    "DCTERMS.issued": published,
    "DCTERMS.modified": revised,
    "DCTERMS.license": license,
    "DCTERMS.isVersionOf": source?.url,
  });
}
