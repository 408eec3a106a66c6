import { valuesOf } from "#piece/facet-fields.ts";
import { facetsWithPages } from "#piece/facet-groups.ts";
import { authorsFacet, seriesFacet, type Facet } from "#piece/facets.ts";
import type { Piece } from "#piece/piece.ts";
import type { Vocabularies } from "#piece/vocabulary.ts";

/** An entry of a vocabulary under one facet, with its pieces. */
export interface Entity {
  facet: Facet;
  id: string;
  name: string;
  description: string | undefined;
  /** Newest first; of a series, by part. */
  pieces: Piece[];
}

/** The vocabularies with what the ledger adds to them. */
export interface KnownVocabularies extends Vocabularies {
  /** The people who ever had a page as authors, by id; none without a ledger. */
  recordedAuthors?: ReadonlySet<string>;
}

/** The address of an entity's page, without the base. */
export function entityAddress(facet: Facet, id: string): string {
  return `/${facet.id}/${id}/`;
}

/**
 * The entities of a facet, in the order of their vocabulary. Every entry has one, also without pieces, so that its
 * address holds; only of authors, who share a vocabulary with the people written about, those who wrote nothing and never
 * had such a page are left out.
 * @param pieces newest first
 */
export function entitiesOf(facet: Facet, pieces: readonly Piece[], vocabularies: KnownVocabularies): Entity[] {
  const byId = new Map<string, Piece[]>();
  for (const piece of pieces)
    for (const id of valuesOf(facet, piece)) {
      const known = byId.get(id);
      if (known) known.push(piece);
      else byId.set(id, [piece]);
    }
  return Object.entries(vocabularies[facet.vocabulary])
    .map(([id, { name, description }]) => ({
      facet,
      id,
      name,
      description,
      pieces: inOrder(facet, byId.get(id) ?? []),
    }))
    .filter(
      ({ id, pieces }) => facet !== authorsFacet || pieces.length > 0 || vocabularies.recordedAuthors?.has(id) === true,
    );
}

/** The entities of every facet. */
export function allEntities(pieces: readonly Piece[], vocabularies: KnownVocabularies): Entity[] {
  return facetsWithPages.flatMap((facet) => entitiesOf(facet, pieces, vocabularies));
}

function inOrder(facet: Facet, pieces: Piece[]): Piece[] {
  return facet === seriesFacet ? pieces.toSorted((a, b) => (a.series?.part ?? 0) - (b.series?.part ?? 0)) : pieces;
}
