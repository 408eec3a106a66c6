import { idNumber } from "../client/facts/layout.ts";

/** Numbers that stand for ids; see idNumber. */
export interface IdNumbers {
  seed: number;
  /** In bits. */
  width: number;
  /** The number of each id, in the order of the ids. */
  numbers: number[];
}

/** So many seeds are tried before the numbers are made wider. */
const seeds = 1024;

/**
 * The narrowest numbers under which all ids differ.
 * @throws Error if none of 32 bits does: an id stands there twice, or there are several hundred thousand
 */
export function numberIds(ids: readonly string[]): IdNumbers {
  // About one seed in thirty leaves so narrow numbers without a collision.
  const narrowest = Math.max(1, Math.ceil(2 * Math.log2(ids.length)) - 3);
  for (let width = narrowest; width <= 32; width += 1)
    for (let seed = 0; seed < seeds; seed += 1) {
      const numbers = distinct(ids, seed, width);
      if (numbers) return { seed, width, numbers };
    }
  throw new Error("The results of the search index can't be told apart by numbers of 32 bits.");
}

function distinct(ids: readonly string[], seed: number, width: number): number[] | undefined {
  const seen = new Set<number>();
  for (const id of ids) if (seen.size === seen.add(idNumber(id, seed, width)).size) return undefined;
  return [...seen];
}
