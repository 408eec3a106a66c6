import type { Terms } from "#markdown/terms.ts";
import type { Piece } from "#piece/piece.ts";
import type { Vocabularies } from "#piece/vocabulary.ts";
import type { Backlink } from "../backlinks.ts";
import { referenceSignal } from "./references.ts";
import type { Signal, Reason } from "./signal.ts";
import { seriesSignal } from "./series.ts";
import { subjectSignal } from "./subjects.ts";
import { tallyOf } from "./tally.ts";
import { similarWordsSignal } from "./similar-words.ts";

/** A piece to read after another one. */
export interface Related {
  piece: Piece;
  /** At least one. */
  reasons: Reason[];
}

/** What relations between pieces are found from. */
export interface RelatedSources {
  /** Newest first. */
  pieces: readonly Piece[];
  vocabularies: Vocabularies;
  /** By the id of the cited piece. */
  backlinks: ReadonlyMap<string, readonly Backlink[]>;
  /** The most telling words of a piece's body. */
  termsOf(piece: Piece): Terms;
}

/** So many pieces are offered after a piece. */
export const mostRelated = 5;

/** A lone subject of more than half of the pieces relates none of them. */
const leastWeight = Math.LN2;

/**
 * Prepares the search for related pieces.
 * @returns gives for a piece up to five related ones, most related first, and of equals the newest
 */
export function relatedTo({ pieces, vocabularies, backlinks, termsOf }: RelatedSources): (piece: Piece) => Related[] {
  const signals: Signal[] = [
    seriesSignal(pieces, vocabularies),
    referenceSignal(pieces, backlinks),
    subjectSignal(pieces, vocabularies),
    similarWordsSignal(pieces, termsOf),
  ];
  const indexes = new Map(pieces.map(({ id }, index) => [id, index]));
  const tally = tallyOf(pieces.length);
  return ({ id }) => {
    const index = indexes.get(id);
    if (index === undefined) return [];
    for (const signal of signals) signal.weigh(index, tally.add);
    const found: Candidate[] = [];
    tally.drain((other, weight) => {
      // Most are too weak, so that making a candidate of each would be waste.
      if (weight >= (found[mostRelated - 1]?.weight ?? leastWeight)) keepStrongest(found, { index: other, weight });
    });
    return found.flatMap(({ index: other }) => {
      const piece = pieces[other];
      return piece ? [{ piece, reasons: signals.flatMap((signal) => signal.reasons(index, other)) }] : [];
    });
  };
}

interface Candidate {
  index: number;
  weight: number;
}

/** Puts a candidate into its place among the strongest, if it is one of them: most are not, so sorting all would be waste. */
function keepStrongest(strongest: Candidate[], candidate: Candidate): void {
  const order = (a: Candidate, b: Candidate) => b.weight - a.weight || a.index - b.index;
  const last = strongest[mostRelated - 1];
  if (last && order(last, candidate) < 0) return;
  strongest.push(candidate);
  strongest.sort(order).splice(mostRelated);
}
