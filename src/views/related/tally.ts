/** Sums of weights by piece, used again for each piece, so that a search takes no time for those it doesn't touch. */
export interface Tally {
  /** Adds a weight above 0. */
  add(index: number, weight: number): void;
  /** Visits the sums, in no particular order, and empties the tally. */
  drain(visit: (index: number, weight: number) => void): void;
}

/** An empty tally of so many pieces. */
export function tallyOf(count: number): Tally {
  const weights = new Float64Array(count);
  // An array that is emptied again and again would grow anew each time.
  const touched = new Uint32Array(count);
  let size = 0;
  return {
    add: (index, weight) => {
      const before = weights[index] ?? 0;
      if (before === 0) touched[size++] = index;
      weights[index] = before + weight;
    },
    drain: (visit) => {
      for (let place = 0; place < size; place += 1) {
        const index = touched[place] ?? 0;
        visit(index, weights[index] ?? 0);
        weights[index] = 0;
      }
      size = 0;
    },
  };
}
