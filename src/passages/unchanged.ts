/**
 * Pairs the texts that are in two lists, wherever they stand. Of a text that is there several times, those beside
 * other pairs belong together, then the first with the first.
 * @returns by the place in the old list, the place in the new one
 */
export function unchanged(old: readonly string[], next: readonly string[]): Map<number, number> {
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (from: number, to: number) => {
    pairs.set(from, to);
    taken.add(to);
  };
  const oldPlaces = placesOf(old);
  const nextPlaces = placesOf(next);
  for (const [text, [from, ...others]] of oldPlaces) {
    const [to, ...more] = nextPlaces.get(text) ?? [];
    if (from !== undefined && to !== undefined && others.length === 0 && more.length === 0) pair(from, to);
  }
  for (const [from, to] of Array.from(pairs)) {
    for (const step of [1, -1]) {
      let [a, b] = [from + step, to + step];
      while (old[a] !== undefined && old[a] === next[b] && !pairs.has(a) && !taken.has(b)) {
        pair(a, b);
        a += step;
        b += step;
      }
    }
  }
  for (const [text, places] of oldPlaces) {
    const free = (nextPlaces.get(text) ?? []).filter((place) => !taken.has(place));
    const open = places.filter((place) => !pairs.has(place)).slice(0, free.length);
    open.forEach((from, index) => pair(from, free[index] ?? 0));
  }
  return pairs;
}

/**
 * In which gap each place lies: the pairs that keep their order, as many as possible, cut both lists into gaps, and what
 * lies between the same two of them has the same number.
 */
export function gapsOf(pairs: ReadonlyMap<number, number>): {
  old(place: number): number;
  next(place: number): number;
} {
  const chain = longestRise([...pairs].sort(([a], [b]) => a - b));
  const froms = chain.map(([from]) => from);
  const tos = chain.map(([, to]) => to);
  return { old: (place) => countBelow(froms, place), next: (place) => countBelow(tos, place) };
}

/** The longest run of pairs, sorted by their first numbers, whose second numbers rise too. */
function longestRise(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const lasts: number[] = [];
  const ends: number[] = [];
  const before = pairs.map(([, to], index) => {
    const length = countBelow(lasts, to);
    lasts[length] = to;
    ends[length] = index;
    return ends[length - 1];
  });
  const chain: (readonly [number, number])[] = [];
  for (let at = ends.at(-1); at !== undefined; at = before[at]) {
    const pair = pairs[at];
    if (pair) chain.push(pair);
  }
  return chain.toReversed();
}

/** How many numbers of a rising list are less than one. */
function countBelow(rising: readonly number[], limit: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function placesOf(texts: readonly string[]): Map<string, number[]> {
  return Map.groupBy(texts.keys(), (place) => texts[place] ?? "");
}
