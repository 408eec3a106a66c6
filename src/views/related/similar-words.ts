import type { Terms } from "#markdown/terms.ts";
import { compareText } from "#piece/ordering.ts";
import type { Piece } from "#piece/piece.ts";
import type { Signal } from "./signal.ts";
import { positionOf, postingsOf, visitNear } from "./postings.ts";
import { tallyOf } from "./tally.ts";

const named = 3;

/** Below this cosine, what words pieces share is chance. */
const leastLikeness = 0.1;

/** Likeness seldom passes a half, even of two pieces on one event; so it counts twice. */
const emphasis = 2;

/**
 * Pieces of one language are related whose most telling words are alike (cosine of TF-IDF vectors). Words that a great
 * part of the pieces have say nothing: a tenth of them or, in small archives, a half.
 * @param termsOf the most telling words of a piece's body
 */
export function similarWordsSignal(pieces: readonly Piece[], termsOf: (piece: Piece) => Terms): Signal {
  const languages = pieces.map(({ lang }) => new Intl.Locale(lang).language);
  const terms = pieces.map(termsOf);
  const weights = new Map([...new Set(languages)].map((language) => [language, weightsFor(language)]));
  const likeness = tallyOf(pieces.length);
  return {
    weigh: (index, add) => {
      for (const [term] of terms[index] ?? []) {
        const weighed = weights.get(languages[index] ?? "")?.get(term);
        if (!weighed) continue;
        const own = weighed.weights[positionOf(weighed.places, index)] ?? 0;
        visitNear(weighed.places, index, (other, at) => likeness.add(other, own * (weighed.weights[at] ?? 0)));
      }
      likeness.drain((other, alike) => {
        if (alike >= leastLikeness) add(other, alike * emphasis * Math.log(pieces.length));
      });
    },
    reasons: (index, other) => {
      const language = languages[index] ?? "";
      if (language !== languages[other]) return [];
      const theirs = new Set(terms[other]?.map(([term]) => term));
      const shared = (terms[index] ?? []).flatMap(([term]) => {
        const weighed = theirs.has(term) ? weights.get(language)?.get(term) : undefined;
        if (!weighed) return [];
        const weightIn = (piece: number) => weighed.weights[positionOf(weighed.places, piece)] ?? 0;
        return [{ term, weight: weightIn(index) * weightIn(other) }];
      });
      if (shared.reduce((sum, { weight }) => sum + weight, 0) < leastLikeness) return [];
      shared.sort((a, b) => b.weight - a.weight || compareText(a.term, b.term));
      const words = shared.slice(0, named).map(({ term }) => term);
      return [{ text: "Similar words:", words: words.join(", ") }];
    },
  };

  /** By term, the pieces of a language that have it and, parallel to them, its weight in each. */
  function weightsFor(language: string): Map<string, { places: readonly number[]; weights: number[] }> {
    const size = languages.filter((each) => each === language).length;
    const termsIn = (index: number) => (languages[index] === language ? (terms[index] ?? []) : []);
    const postings = postingsOf(pieces.length, (index) => termsIn(index).map(([term]) => term));
    const most = size * (size > 50 ? 0.1 : 0.5);
    const telling = [...postings].filter(([, places]) => places.length <= most);
    const weighed = new Map(telling.map(([term, places]) => [term, { places, weights: [] as number[] }]));
    for (let index = 0; index < pieces.length; index += 1) {
      const vector = termsIn(index).flatMap(([term, count]) => {
        const known = weighed.get(term);
        return known ? [{ known, weight: (1 + Math.log(count)) * Math.log(size / known.places.length) }] : [];
      });
      const length = Math.hypot(...vector.map(({ weight }) => weight));
      for (const { known, weight } of vector) known.weights.push(weight / length);
    }
    return weighed;
  }
}
