import { valuesOf } from "#piece/facet-fields.ts";
import { seriesFacet } from "#piece/facets.ts";
import type { Piece } from "#piece/piece.ts";
import type { Vocabularies } from "#piece/vocabulary.ts";
import type { Signal } from "./signal.ts";
import { postingsOf } from "./postings.ts";

/** So many parts on either side of a part are near it. */
const reach = 3;

/** Parts of one series are related where they are near each other, as much as if they alone had something in common. */
export function seriesSignal(pieces: readonly Piece[], vocabularies: Vocabularies): Signal {
  const partOf = (index: number) => pieces[index]?.series?.part ?? 0;
  const seriesOf = (index: number) => pieces[index]?.series?.id;
  const postings = postingsOf(pieces.length, (index) => {
    const piece = pieces[index];
    return piece ? valuesOf(seriesFacet, piece) : [];
  });
  const nearby = new Map<number, number[]>();
  for (const places of postings.values()) {
    const parts = places.toSorted((a, b) => partOf(a) - partOf(b));
    parts.forEach((index, at) => nearby.set(index, parts.slice(Math.max(0, at - reach), at + reach + 1)));
  }
  return {
    weigh: (index, add) => {
      for (const other of nearby.get(index) ?? []) if (other !== index) add(other, Math.log(pieces.length));
    },
    reasons: (index, other) => {
      const id = seriesOf(index);
      if (id === undefined || id !== seriesOf(other)) return [];
      return [{ text: `Same series: ${vocabularies.series[id]?.name ?? id}` }];
    },
  };
}
