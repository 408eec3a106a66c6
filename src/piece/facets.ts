import type { Piece } from "./piece.ts";
import type { VocabularyName } from "./vocabulary.ts";

/** A dimension along which pieces are browsed and filtered. */
export interface Facet {
  /** The first part of its pages' addresses. */
  id: string;
  /** Its name in headings, in the plural. */
  label: string;
  /** What one value of it is called. */
  singular: string;
  /** The vocabulary that its values come from. */
  vocabulary: VocabularyName;
  /** The vocabulary ids that a piece has in it, without repeats. */
  values(piece: Piece): string[];
}

/** What a piece is about. */
export const topicsFacet: Facet = {
  id: "topics",
  label: "Topics",
  singular: "Topic",
  vocabulary: "topics",
  values: (piece) => piece.topics,
};

/** The parts of the world that a piece is about. */
export const regionsFacet: Facet = {
  id: "regions",
  label: "Regions",
  singular: "Region",
  vocabulary: "regions",
  values: (piece) => piece.regions,
};

/** Places that a piece is about or dated from. */
export const placesFacet: Facet = {
  id: "places",
  label: "Places",
  singular: "Place",
  vocabulary: "places",
  values: (piece) => [...new Set(piece.place === undefined ? piece.places : [piece.place, ...piece.places])],
};

/** The people that a piece is about, who need not have written any. */
export const peopleFacet: Facet = {
  id: "people",
  label: "People",
  singular: "Person",
  vocabulary: "people",
  values: (piece) => piece.people,
};

/** The organisations that a piece is about. */
export const organisationsFacet: Facet = {
  id: "organisations",
  label: "Organisations",
  singular: "Organisation",
  vocabulary: "organisations",
  values: (piece) => piece.organisations,
};

/** Authors are people; they have pages of their own under /authors/. */
export const authorsFacet: Facet = {
  id: "authors",
  label: "Authors",
  singular: "Author",
  vocabulary: "people",
  values: (piece) => piece.authors,
};

/** The series that a piece is a part of; one at most. */
export const seriesFacet: Facet = {
  id: "series",
  label: "Series",
  singular: "Series",
  vocabulary: "series",
  values: (piece) => (piece.series ? [piece.series.id] : []),
};

/** What a piece is, as readers filter by it; a kind has no page. */
export const kindsFacet: Facet = {
  id: "kinds",
  label: "Kinds",
  singular: "Kind",
  vocabulary: "kinds",
  values: (piece) => (piece.kind === undefined ? [] : [piece.kind]),
};

/** Every facet that has pages, in the order in which they are offered. */
export const facets: readonly Facet[] = [
  topicsFacet,
  regionsFacet,
  placesFacet,
  peopleFacet,
  organisationsFacet,
  seriesFacet,
  authorsFacet,
];
