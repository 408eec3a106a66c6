import type { ArticleLeaf, CorrectionCommentLeaf, CreativeWork, CreativeWorkSeriesLeaf } from "schema-dts";
import { isoDate, toMoment } from "#piece/dates.ts";
import { formFacets, subjectFacets } from "#piece/facet-groups.ts";
import { authorsFacet, seriesFacet, type Facet } from "#piece/facets.ts";
import { idAddress, withBase } from "#piece/permalink.ts";
import type { SchemaType, Vocabulary } from "#piece/vocabulary.ts";
import type { Site } from "#piece/settings.ts";
import { entriesIn, type Named, type PieceRecord } from "../record.ts";
import { context, some, type JsonLd } from "./node.ts";
import { originJsonLd, referenceJsonLd } from "./works.ts";

/** What a piece's description takes beside its record. */
export interface JsonLdContext {
  site: Site;
  /** What the piece is. */
  type: SchemaType;
  people: Vocabulary<"people">;
  /** The ids of the pieces that its text links to. */
  cited: readonly string[];
  /** The address of its share image. */
  image: string;
}

/** What a piece is, as far as its record goes. Dates are as exact as they are known, which ISO 8601 allows; of a range it is the first. */
export function pieceJsonLd(
  record: PieceRecord,
  { site, type, people, cited, image }: JsonLdContext,
): JsonLd<Omit<ArticleLeaf, "@type"> & { "@type": SchemaType }> {
  const at = (path: string) => site.origin + withBase(site.base, path);
  const pageOf = (facet: string, { id, name }: Named) => ({ "@id": at(`/${facet}/${id}/`), name });
  const nodesOf = <Type extends Facet["schemaType"]>(facet: Facet & { schemaType: Type }) =>
    entriesIn(record, facet.field).map((entry) => ({ "@type": facet.schemaType, ...pageOf(facet.id, entry) }));
  const home = at("/");
  const { byline, authors, series, references = [], corrections, source } = record;
  const named = new Set(references.map(({ piece }) => piece));
  const onlyLinked = record.reuse === "none" ? [] : cited.filter((id) => !named.has(id));
  return {
    "@context": context,
    "@type": type,
    "@id": record.identifier,
    identifier: record.identifier,
    url: record.url,
    headline: record.title,
    alternativeHeadline: record.dek,
    description: record.summary,
    inLanguage: record.language,
    datePublished: isoDate(toMoment(record.published)),
    dateModified: record.revised,
    version: record.version,
    wordCount: record.words,
    author: authors?.map((author) => ({
      "@type": people[author.id]?.collective === "true" ? "Organization" : "Person",
      ...pageOf(authorsFacet.id, author),
    })),
    creditText: byline,
    about: some(subjectFacets.flatMap(nodesOf)),
    // A form facet without pages is expressed by the type.
    genre: some(formFacets.filter(({ pages }) => pages !== undefined).flatMap(nodesOf)),
    citation: some<CreativeWork | { "@id": string }>([
      ...references.map((reference) => referenceJsonLd(reference, at)),
      ...onlyLinked.map((id) => ({ "@id": at(idAddress(id)) })),
    ]),
    correction: corrections?.map(({ date, note }): CorrectionCommentLeaf => ({
      "@type": "CorrectionComment",
      datePublished: date,
      text: note,
    })),
    isPartOf: [
      { "@type": "WebSite", "@id": home, name: site.name },
      ...(series
        ? [{ "@type": "CreativeWorkSeries", ...pageOf(seriesFacet.id, series) } satisfies CreativeWorkSeriesLeaf]
        : []),
    ],
    position: series?.part,
    isBasedOn: source && originJsonLd(source),
    license: record.license,
    copyrightNotice: record.rights,
    image,
    publisher: { "@type": "Organization", name: site.name, url: home },
  };
}
