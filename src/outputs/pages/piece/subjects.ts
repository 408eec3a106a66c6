import { valuesOf } from "#piece/facet-fields.ts";
import { subjectFacets } from "#piece/facet-groups.ts";
import type { Piece } from "#piece/piece.ts";
import type { Vocabularies } from "#piece/vocabulary.ts";
import { entityAddress } from "#views/entities.ts";
import type { LinkModel } from "../../frame.ts";

/** The entries of one facet that a piece is about. */
export interface SubjectRow {
  label: string;
  links: LinkModel[];
}

/** What a piece is about, facet by facet, without those that it has none of. */
export function subjectsOf(piece: Piece, vocabularies: Vocabularies): SubjectRow[] {
  return subjectFacets
    .map((facet) => ({
      label: facet.label,
      links: valuesOf(facet, piece).map((id) => ({
        to: entityAddress(facet, id),
        text: vocabularies[facet.vocabulary][id]?.name ?? id,
      })),
    }))
    .filter(({ links }) => links.length > 0);
}
