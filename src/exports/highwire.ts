import { printedDate, toMoment } from "#piece/dates.ts";
import { listedName, type CslName } from "./citations/csl.ts";
import { metas, type Meta } from "./head.ts";
import type { PieceRecord } from "./record.ts";

/**
 * A piece as the `citation_*` elements that Google Scholar and Zotero read (Inclusion Guidelines for Webmasters). They
 * name no journal, since there is none; Zotero would take the piece for a journal's article, were it not for a type of
 * its own, and takes the archive's name from Open Graph.
 */
export function highwire({ citation, language, published }: PieceRecord): Meta[] {
  return metas("name", {
    citation_title: citation.title,
    citation_author: citation.author?.map(undividedName),
    // As exactly as it is known: 1787, 1787/10 or 2004/04/06; of a range the first date, since readers know none.
    citation_publication_date: printedDate(toMoment(published)).replaceAll("-", "/"),
    citation_language: language,
    citation_public_url: citation.URL,
    // The name of the type in Zotero and its RDF. A Dublin Core type would do too, but become a field of the item as well.
    "z:itemType": citation.type,
  });
}

/** A name as lists have it. One that stands as it is has a comma after it: readers take its last word for the family's otherwise. */
function undividedName(name: CslName): string {
  return "literal" in name && name.literal.includes(" ") ? `${name.literal},` : listedName(name);
}
