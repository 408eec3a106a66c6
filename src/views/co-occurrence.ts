import { valuesOf } from "#piece/facet-fields.ts";
import { subjectFacetsByRank } from "#piece/facet-groups.ts";
import type { Facet } from "#piece/facets.ts";
import { compareText } from "#piece/ordering.ts";
import type { Vocabularies } from "#piece/vocabulary.ts";
import type { Entity } from "./entities.ts";

/** An entity that appears in pieces beside another. */
export interface CoOccurrence {
  facet: Facet;
  id: string;
  name: string;
  /** The number of pieces in which both appear. */
  pieces: number;
}

/**
 * The entities that an entity most often appears with, the most frequent first, then by name.
 * @param limit how many at most
 */
export function coOccurringWith(entity: Entity, vocabularies: Vocabularies, limit: number): CoOccurrence[] {
  return subjectFacetsByRank
    .flatMap((facet) => {
      const counts = new Map<string, number>();
      for (const piece of entity.pieces)
        for (const id of valuesOf(facet, piece)) counts.set(id, (counts.get(id) ?? 0) + 1);
      // The same person may be author and subject.
      if (facet.vocabulary === entity.facet.vocabulary) counts.delete(entity.id);
      return [...counts].map(([id, pieces]) => ({
        facet,
        id,
        name: vocabularies[facet.vocabulary][id]?.name ?? id,
        pieces,
      }));
    })
    .sort((a, b) => b.pieces - a.pieces || compareText(a.name, b.name))
    .slice(0, limit);
}
