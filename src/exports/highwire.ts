import { issuedOn, listedName } from "./citations/csl.ts";
import { metas, type Meta } from "./head.ts";
import type { PieceRecord } from "./record.ts";

/**
 * A piece as the `citation_*` elements that Google Scholar and Zotero read (Inclusion Guidelines for Webmasters). They
 * name no journal, since there is none; Zotero would take the piece for a journal's article, were it not for the type
 * among the Dublin Core elements, and takes the archive's name from Open Graph.
 */
export function highwire({ citation, language }: PieceRecord): Meta[] {
  return metas("name", {
    citation_title: citation.title,
    citation_author: citation.author?.map(listedName),
    // As exactly as it is known: 1787, 1787/10 or 2004/04/06.
    citation_publication_date: issuedOn(citation).replaceAll("-", "/"),
    citation_language: language,
    citation_public_url: citation.URL,
  });
}
