import type { Terms } from "#markdown/terms.ts";
import { primaryLanguage } from "#piece/language.ts";
import { compareText } from "#piece/ordering.ts";
import type { Piece } from "#piece/piece.ts";
import { countHaving, countWords, mostHaving, numberedTerms, wordOf, type NumberedTerms } from "../numbered-terms.ts";
import { neighbours, positionOf } from "./postings.ts";
import type { Signal } from "./signal.ts";
import { tallyOf } from "./tally.ts";

const named = 3;

/** Below this cosine, what words pieces share is chance. */
const leastLikeness = 0.1;

/** Likeness seldom passes a half, even of two pieces on one event; so it counts twice. */
const emphasis = 2;

/** The vectors of the pieces of one language: which of them have a word, and its weight in each. */
interface Vectors {
  /** By the number of a word, where its pieces begin in the lists below; those of the next word follow. */
  starts: Uint32Array;
  /** Of each word the places of its pieces in the list of all, ascending. */
  places: Uint32Array;
  /** Parallel to the places. */
  weights: Float64Array;
}

/** A telling word of a piece: the pieces that have it, its weight in each, and where the piece stands among them. */
interface Entry {
  number: number;
  places: Uint32Array;
  weights: Float64Array;
  position: number;
}

/**
 * Pieces of one language are related whose most telling words are alike (cosine of TF-IDF vectors). Words that a great
 * part of the pieces have say nothing: a tenth of them or, in small archives, a half.
 * @param termsOf the most telling words of a piece's body
 */
export function similarWordsSignal(pieces: readonly Piece[], termsOf: (piece: Piece) => Terms): Signal {
  const terms = pieces.map((piece) => numberedTerms(termsOf(piece)));
  const byLanguage = Map.groupBy(pieces.keys(), (index) => primaryLanguage(pieces[index]?.lang ?? ""));
  const vectorsOf = new Map<number, Vectors>();
  for (const own of byLanguage.values()) {
    const vectors = vectorsIn(terms, own);
    for (const index of own) vectorsOf.set(index, vectors);
  }
  const likeness = tallyOf(pieces.length);
  return {
    weigh: (index, add) => {
      for (const { places, weights, position: at } of entriesOf(index)) {
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
      if (vectorsOf.get(index) !== vectorsOf.get(other)) return [];
      const theirs = new Map(entriesOf(other).map((entry) => [entry.number, weightIn(entry)]));
      const shared = entriesOf(index).flatMap((entry) => {
        const their = theirs.get(entry.number);
        return their === undefined ? [] : [{ word: wordOf(entry.number), weight: weightIn(entry) * their }];
      });
      if (shared.reduce((sum, { weight }) => sum + weight, 0) < leastLikeness) return [];
      shared.sort((a, b) => b.weight - a.weight || compareText(a.word, b.word));
      const words = shared.slice(0, named).map(({ word }) => word);
      return [{ text: "Similar words:", words: words.join(", ") }];
    },
  };

  function entriesOf(index: number): Entry[] {
    const vectors = vectorsOf.get(index);
    if (!vectors) return [];
    return Array.from(terms[index]?.numbers ?? []).flatMap((number) => {
      const [start = 0, end = 0] = [vectors.starts[number], vectors.starts[number + 1]];
      if (start === end) return [];
      const places = vectors.places.subarray(start, end);
      const weights = vectors.weights.subarray(start, end);
      return [{ number, places, weights, position: positionOf(places, index) }];
    });
  }
}

/** The weight of a word in the piece itself. */
function weightIn({ weights, position }: Entry): number {
  return weights[position] ?? 0;
}

/** @param own the places of the pieces of a language, ascending */
function vectorsIn(terms: readonly NumberedTerms[], own: readonly number[]): Vectors {
  const words = countWords();
  const having = countHaving(own.flatMap((index) => terms[index] ?? []));
  const most = mostHaving(own.length);
  const isTelling = (number: number) => (having[number] ?? 0) <= most;
  const starts = new Uint32Array(words + 1);
  for (let number = 0; number < words; number += 1)
    starts[number + 1] = (starts[number] ?? 0) + (isTelling(number) ? (having[number] ?? 0) : 0);
  const places = new Uint32Array(starts[words] ?? 0);
  const weights = new Float64Array(places.length);
  const next = starts.slice();
  for (const index of own) {
    const { numbers, counts } = terms[index] ?? { numbers: new Uint32Array(), counts: new Uint32Array() };
    const telling: number[] = [];
    const vector: number[] = [];
    numbers.forEach((number, place) => {
      if (!isTelling(number)) return;
      telling.push(number);
      vector.push((1 + Math.log(counts[place] ?? 0)) * Math.log(own.length / (having[number] ?? 0)));
    });
    const length = Math.hypot(...vector);
    telling.forEach((number, place) => {
      const at = next[number] ?? 0;
      next[number] = at + 1;
      places[at] = index;
      weights[at] = (vector[place] ?? 0) / length;
    });
  }
  return { starts, places, weights };
}
