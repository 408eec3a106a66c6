/** Which pieces have something, by its name: their places in the list of all, ascending. */
export type Postings = ReadonlyMap<string, readonly number[]>;

/**
 * So many neighbours of a piece on either side are looked at. What thousands of pieces have would take the square of
 * their number otherwise, and of those the ones nearest in time have most to do with each other.
 */
const reach = 200;

/**
 * Lists which pieces have what.
 * @param namesOf what the piece at a place has, without repeats
 */
export function postingsOf(count: number, namesOf: (index: number) => Iterable<string>): Postings {
  const postings = new Map<string, number[]>();
  for (let index = 0; index < count; index += 1)
    for (const name of namesOf(index)) {
      const known = postings.get(name);
      if (known) known.push(index);
      else postings.set(name, [index]);
    }
  return postings;
}

/** The neighbours of a piece in a list of places: where they begin and end in it, the piece itself among them. */
export function neighbours(places: ArrayLike<number>, position: number): [start: number, end: number] {
  return [Math.max(0, position - reach), Math.min(places.length, position + reach + 1)];
}

/** Where a number stands in an ascending list that holds it. */
export function positionOf(places: ArrayLike<number>, index: number): number {
  let low = 0;
  let high = places.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}
