import type { Terms } from "#markdown/terms.ts";
import { compareText } from "#piece/ordering.ts";
import type { Piece } from "#piece/piece.ts";
import type { Signal } from "./signal.ts";
import { neighbours, postingsOf } from "./postings.ts";
import { tallyOf } from "./tally.ts";

const named = 3;

/** Below this cosine, what words pieces share is chance. */
const leastLikeness = 0.1;

/** Likeness seldom passes a half, even of two pieces on one event; so it counts twice. */
const emphasis = 2;

/** A word in the vectors of pieces. */
interface Weighed {
  word: string;
  /** The places of the pieces that have it in the list of all, ascending. */
  places: readonly number[];
  /** Its weight in each of them, parallel to the places. */
  weights: number[];
}

/** A telling word of a piece, and where the piece stands among those that have it. */
interface Entry {
  weighed: Weighed;
  position: number;
}

/**
 * Pieces of one language are related whose most telling words are alike (cosine of TF-IDF vectors). Words that a great
 * part of the pieces have say nothing: a tenth of them or, in small archives, a half.
 * @param termsOf the most telling words of a piece's body
 */
export function similarWordsSignal(pieces: readonly Piece[], termsOf: (piece: Piece) => Terms): Signal {
  const languages = pieces.map(({ lang }) => new Intl.Locale(lang).language);
  const vectors: Entry[][] = pieces.map(() => []);
  for (const language of new Set(languages)) fillVectors(language);
  const likeness = tallyOf(pieces.length);
  return {
    weigh: (index, add) => {
      for (const { weighed, position: at } of vectors[index] ?? []) {
        const { places, weights } = weighed;
        const own = weights[at] ?? 0;
        const [start, end] = neighbours(places, at);
        for (let position = start; position < end; position += 1)
          if (position !== at) likeness.add(places[position] ?? 0, own * (weights[position] ?? 0));
      }
      likeness.drain((other, alike) => {
        if (alike >= leastLikeness) add(other, alike * emphasis * Math.log(pieces.length));
      });
    },
    reasons: (index, other) => {
      const theirs = new Map(vectors[other]?.map(({ weighed, position }) => [weighed, position]));
      const shared = (vectors[index] ?? []).flatMap(({ weighed, position }) => {
        const at = theirs.get(weighed);
        if (at === undefined) return [];
        return [{ word: weighed.word, weight: (weighed.weights[position] ?? 0) * (weighed.weights[at] ?? 0) }];
      });
      if (shared.reduce((sum, { weight }) => sum + weight, 0) < leastLikeness) return [];
      shared.sort((a, b) => b.weight - a.weight || compareText(a.word, b.word));
      const words = shared.slice(0, named).map(({ word }) => word);
      return [{ text: "Similar words:", words: words.join(", ") }];
    },
  };

  function fillVectors(language: string): void {
    const size = languages.filter((each) => each === language).length;
    const terms = pieces.map((piece, index) => (languages[index] === language ? termsOf(piece) : []));
    const postings = postingsOf(pieces.length, (index) => terms[index]?.map(([word]) => word) ?? []);
    const most = size * (size > 50 ? 0.1 : 0.5);
    const telling = new Map(
      [...postings].flatMap(([word, places]): [string, Weighed][] =>
        places.length <= most ? [[word, { word, places, weights: [] }]] : [],
      ),
    );
    for (const [index, own] of terms.entries()) {
      const vector = own.flatMap(([word, count]) => {
        const weighed = telling.get(word);
        return weighed ? [{ weighed, weight: (1 + Math.log(count)) * Math.log(size / weighed.places.length) }] : [];
      });
      const length = Math.hypot(...vector.map(({ weight }) => weight));
      for (const { weighed, weight } of vector)
        vectors[index]?.push({ weighed, position: weighed.weights.push(weight / length) - 1 });
    }
  }
}
