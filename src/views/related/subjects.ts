import { organisationsFacet, peopleFacet, placesFacet, regionsFacet, topicsFacet } from "#piece/facets.ts";
import type { Piece } from "#piece/piece.ts";
import type { Vocabularies } from "#piece/vocabulary.ts";
import type { Ground } from "./signal.ts";
import { postingsOf, visitNear } from "./postings.ts";

const facets = [peopleFacet, organisationsFacet, placesFacet, topicsFacet, regionsFacet];
const named = 3;

/** Pieces are related that are about the same people, organisations, places, topics or regions; the rarer, the more. */
export function subjectsGround(pieces: readonly Piece[], vocabularies: Vocabularies): Ground {
  const subjects = new Map(
    facets.flatMap((facet) =>
      Object.entries(vocabularies[facet.vocabulary]).map(([id, { name }]) => [`${facet.id}/${id}`, name]),
    ),
  );
  const subjectsOf = (index: number) => {
    const piece = pieces[index];
    return piece ? facets.flatMap((facet) => facet.values(piece).map((id) => `${facet.id}/${id}`)) : [];
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

const listing = new Intl.ListFormat("en-GB");

/** Names in a row, with semicolons where a name has a comma or an "and" of its own. */
function listed(names: readonly string[]): string {
  return names.some((name) => /, | and /.test(name)) ? names.join("; ") : listing.format(names);
}
