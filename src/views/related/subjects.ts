import { valuesOf } from "#piece/facet-fields.ts";
import { subjectFacetsByRank } from "#piece/facet-groups.ts";
import { listed } from "#piece/listed.ts";
import type { Piece } from "#piece/piece.ts";
import type { Vocabularies } from "#piece/vocabulary.ts";
import type { Signal } from "./signal.ts";
import { neighbours, positionOf, postingsOf } from "./postings.ts";

const named = 3;

/** What some pieces are about. */
interface Subject {
  name: string;
  /** The places of the pieces in the list of all, ascending. */
  places: readonly number[];
  /** 0 where all pieces are about it. */
  weight: number;
}

/** Pieces are related that are about the same people, places, topics or the like; the rarer, the more. */
export function subjectSignal(pieces: readonly Piece[], vocabularies: Vocabularies): Signal {
  const names = new Map(
    subjectFacetsByRank.flatMap((facet) =>
      Object.entries(vocabularies[facet.vocabulary]).map(([id, { name }]) => [`${facet.id}/${id}`, name]),
    ),
  );
  const ids = pieces.map((piece) =>
    subjectFacetsByRank.flatMap((facet) => valuesOf(facet, piece).map((id) => `${facet.id}/${id}`)),
  );
  const subjects = new Map(
    Array.from(
      postingsOf(pieces.length, (index) => ids[index] ?? []),
      ([id, places]): [string, Subject] => [
        id,
        { name: names.get(id) ?? id, places, weight: Math.log(pieces.length / places.length) },
      ],
    ),
  );
  const telling = ids.map((own) =>
    own.flatMap((id) => {
      const subject = subjects.get(id);
      return subject && subject.weight > 0 ? [subject] : [];
    }),
  );
  return {
    weigh: (index, add) => {
      for (const { places, weight } of telling[index] ?? []) {
        const [start, end] = neighbours(places, positionOf(places, index));
        for (let position = start; position < end; position += 1) {
          const other = places[position];
          if (other !== undefined && other !== index) add(other, weight);
        }
      }
    },
    reasons: (index, other) => {
      const theirs = telling[other] ?? [];
      const shared = (telling[index] ?? []).filter((subject) => theirs.includes(subject));
      const names = shared
        .sort((a, b) => b.weight - a.weight)
        .slice(0, named)
        .map(({ name }) => name);
      return names.length === 0 ? [] : [{ text: `Both on ${listed([...new Set(names)])}` }];
    },
  };
}
