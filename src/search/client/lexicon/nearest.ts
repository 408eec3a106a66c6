import { sharedStart } from "./front-code.ts";

/** A word of the lexicon. */
export interface KnownWord {
  /** As it mostly stands in the archive, in lower case. */
  written: string;
  /** As it is compared. */
  folded: string;
  /** The more pieces have it, the higher. */
  frequency: number;
}

/** The first letter is seldom the one mistyped: a word that begins otherwise is as far as half a mistake more. */
const otherStart = 0.5;

/** More than the distance of any word that is near. */
const tooFar = 99;

/** How many mistakes a word may have, by its length: a letter too many, too few, another one, or two in each other's place. */
function mostMistakes(length: number): number {
  return length < 4 ? 0 : length < 7 ? 1 : 2;
}

/**
 * Prepares the search for the nearest of many words. Of words equally near the most frequent is taken.
 *
 * The table of distances (restricted Damerau) has a row for each letter of a known word, which depends on the letters up
 * to there only. So in the order of the alphabet a word takes over the rows of what it begins with alike, and where no
 * distance of a row is small enough, all words that begin so are passed over.
 * @param words in the order of their folded forms, by code unit
 * @returns a function from a folded word, and how many mistakes it may have if fewer than by its length, to the nearest
 */
export function nearestOf<Word extends KnownWord>(
  words: readonly Word[],
): (typed: string, most?: number) => Word | undefined {
  const starts = Uint8Array.from(words, ({ folded }, index) => sharedStart(words[index - 1]?.folded ?? "", folded));
  const longest = words.reduce((most, { folded }) => Math.max(most, folded.length), 0);
  return (typed, allowed = tooFar) => {
    let most = Math.min(allowed, mostMistakes(typed.length));
    if (most === 0 || typed.length > longest + most) return undefined;
    const width = typed.length + 1;
    const rows = Uint8Array.from({ length: (longest + 1) * width }, (_, index) => index);
    let ready = 0;
    let hopeless = Infinity;
    let best: Word | undefined;
    let bestCost = Infinity;
    for (const [index, word] of words.entries()) {
      const start = starts[index] ?? 0;
      if (start >= hopeless) continue;
      hopeless = Infinity;
      ready = Math.min(ready, start);
      if (Math.abs(word.folded.length - typed.length) > most) continue;
      while (ready < word.folded.length && hopeless === Infinity) {
        ready += 1;
        if (fillRow(rows, word.folded, ready, typed, most) > most) hopeless = ready;
      }
      const distance = rows[word.folded.length * width + typed.length] ?? 0;
      if (hopeless < Infinity || distance > most) continue;
      const cost = distance + (word.folded[0] === typed[0] ? 0 : otherStart);
      if (cost < bestCost || (cost === bestCost && word.frequency > (best?.frequency ?? 0))) {
        best = word;
        bestCost = cost;
        most = distance;
      }
    }
    return best;
  };
}

/**
 * Fills the row of a known word's first `depth` letters, from those above it, and returns its smallest distance. Only
 * what stands near the diagonal can be small enough; beside that stand numbers that are too large.
 */
function fillRow(rows: Uint8Array, known: string, depth: number, typed: string, most: number): number {
  const width = typed.length + 1;
  const own = depth * width;
  const above = own - width;
  const [from, to] = [Math.max(1, depth - most), Math.min(typed.length, depth + most)];
  const letter = known[depth - 1];
  const before = known[depth - 2];
  rows[own + from - 1] = from === 1 ? depth : tooFar;
  if (to < typed.length) rows[own + to + 1] = tooFar;
  let smallest = from === 1 ? depth : tooFar;
  for (let at = from; at <= to; at += 1) {
    let distance = Math.min(
      (rows[above + at] ?? 0) + 1,
      (rows[own + at - 1] ?? 0) + 1,
      (rows[above + at - 1] ?? 0) + (letter === typed[at - 1] ? 0 : 1),
    );
    if (depth > 1 && at > 1 && letter === typed[at - 2] && before === typed[at - 1])
      distance = Math.min(distance, (rows[above - width + at - 2] ?? 0) + 1);
    rows[own + at] = distance;
    smallest = Math.min(smallest, distance);
  }
  return smallest;
}
