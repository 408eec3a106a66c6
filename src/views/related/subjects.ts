import { valuesOf } from "#piece/facet-fields.ts";
import { subjectFacetsByRank } from "#piece/facet-groups.ts";
import { listed } from "#piece/listed.ts";
import type { Piece } from "#piece/piece.ts";
import type { Vocabularies } from "#piece/vocabulary.ts";
import type { Signal } from "./signal.ts";
import { postingsOf, visitNear } from "./postings.ts";

const named = 3;

/** Pieces are related that are about the same people, places, topics or the like; the rarer, the more. */
export function subjectSignal(pieces: readonly Piece[], vocabularies: Vocabularies): Signal {
  const subjects = new Map(
    subjectFacetsByRank.flatMap((facet) =>
      Object.entries(vocabularies[facet.vocabulary]).map(([id, { name }]) => [`${facet.id}/${id}`, name]),
    ),
  );
  const subjectsOf = (index: number) => {
    const piece = pieces[index];
    return piece ? subjectFacetsByRank.flatMap((facet) => valuesOf(facet, piece).map((id) => `${facet.id}/${id}`)) : [];
  };
  const postings = postingsOf(pieces.length, subjectsOf);
  const weightOf = (subject: string) => Math.log(pieces.length / (postings.get(subject)?.length ?? pieces.length));
  return {
    weigh: (index, add) => {
      for (const subject of subjectsOf(index)) {
        const weight = weightOf(subject);
        if (weight > 0) visitNear(postings.get(subject) ?? [], index, (other) => add(other, weight));
      }
    },
    reasons: (index, other) => {
      const others = new Set(subjectsOf(other));
      const shared = subjectsOf(index).filter((subject) => others.has(subject) && weightOf(subject) > 0);
      const names = shared
        .sort((a, b) => weightOf(b) - weightOf(a))
        .slice(0, named)
        .map((subject) => subjects.get(subject) ?? subject);
      return names.length === 0 ? [] : [{ text: `Both on ${listed([...new Set(names)])}` }];
    },
  };
}
