import type { FacetDeclaration } from "./facet-declaration.ts";

/*
 * The dimensions along which pieces are browsed and filtered. Each is declared here, and nowhere else: the fields of a
 * piece, the vocabularies, pages, searches, dumps, feeds and descriptions follow. It comes with a vocabulary, a file such as
 * content/topics.yaml. Those that other modules name are exported.
 */

/** What a piece is, as readers filter by it; a kind has no page. */
export const kindsFacet = {
  id: "kinds",
  label: "Kinds",
  singular: "Kind",
  queryField: "kind",
  vocabulary: "kinds",
  field: { name: "kind", holds: "one", meaning: "What it is, such as an analysis or a speech" },
  role: "form",
  schemaType: "DefinedTerm",
} as const satisfies FacetDeclaration;

/** What a piece is about. */
export const topicsFacet = {
  id: "topics",
  label: "Topics",
  singular: "Topic",
  queryField: "topic",
  vocabulary: "topics",
  field: { name: "topics", holds: "many", meaning: "Its subjects" },
  role: "subject",
  schemaType: "DefinedTerm",
  rank: 4,
  pages: "header",
  category: true,
} as const satisfies FacetDeclaration;

/** The parts of the world that a piece is about. */
export const regionsFacet = {
  id: "regions",
  label: "Regions",
  singular: "Region",
  queryField: "region",
  vocabulary: "regions",
  field: { name: "regions", holds: "many", meaning: "Parts of the world it is about" },
  role: "subject",
  schemaType: "Place",
  rank: 5,
  pages: "browse",
  category: true,
} as const satisfies FacetDeclaration;

/** Places that a piece is about or dated from. */
export const placesFacet = {
  id: "places",
  label: "Places",
  singular: "Place",
  queryField: "place",
  vocabulary: "places",
  field: { name: "places", holds: "many", meaning: "Places it is about" },
  also: [{ name: "place", holds: "one", meaning: "Where it is dated from" }],
  role: "subject",
  schemaType: "Place",
  rank: 3,
  pages: "header",
} as const satisfies FacetDeclaration;

/** The people that a piece is about, who need not have written any. */
export const peopleFacet = {
  id: "people",
  label: "People",
  singular: "Person",
  queryField: "person",
  vocabulary: "people",
  field: { name: "people", holds: "many", meaning: "People it is about" },
  role: "subject",
  schemaType: "Person",
  rank: 1,
  pages: "header",
} as const satisfies FacetDeclaration;

/** The organisations that a piece is about. */
export const organisationsFacet = {
  id: "organisations",
  label: "Organisations",
  singular: "Organisation",
  queryField: "organisation",
  vocabulary: "organisations",
  field: { name: "organisations", holds: "many", meaning: "Organisations it is about" },
  role: "subject",
  schemaType: "Organization",
  rank: 2,
  pages: "browse",
} as const satisfies FacetDeclaration;

/** Authors are people; they have pages of their own under /authors/. */
export const authorsFacet = {
  id: "authors",
  label: "Authors",
  singular: "Author",
  queryField: "author",
  vocabulary: "people",
  field: { name: "authors", holds: "many", meaning: "Who wrote it" },
  role: "author",
  schemaType: "Person",
  pages: "browse",
} as const satisfies FacetDeclaration;

/** The series that a piece is a part of; one at most. */
export const seriesFacet = {
  id: "series",
  label: "Series",
  singular: "Series",
  queryField: "series",
  vocabulary: "series",
  field: { name: "series", holds: "part", meaning: "The series that it is a part of" },
  role: "whole",
  schemaType: "CreativeWorkSeries",
  pages: "header",
} as const satisfies FacetDeclaration;

const declared = [
  kindsFacet,
  topicsFacet,
  regionsFacet,
  placesFacet,
  peopleFacet,
  organisationsFacet,
  authorsFacet,
  seriesFacet,
] as const;

type Declared = (typeof declared)[number];

/** A field of a piece's frontmatter that holds ids of a vocabulary. */
export type FacetField = Declared["field"] | Extract<Declared, { also: unknown }>["also"][number];

/** A facet as it is declared, its names those of some declaration. */
export type Facet = FacetDeclaration<FacetField> & { [Name in "queryField" | "vocabulary"]: Declared[Name] };

/** Every facet, in the order in which filters are offered. */
export const facets: readonly Facet[] = declared;
