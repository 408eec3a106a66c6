import type { DayRange } from "../query/date-range.ts";

/** A part of the search index, with pieces of years that follow each other. */
export interface Shard {
  /** Its folder inside the index's: `2/`, or nothing where the index is one. */
  path: string;
  /** How many pieces it has. */
  pieces: number;
  /** The first day that the date of one of them may mean, in days since 1970-01-01. */
  first: number;
  /** The last one. */
  last: number;
}

/** The name of the file in the index's folder that lists its shards, newest first, as JSON. */
export const shardsFile = "shards.json";

/** The shards that may have pieces of some days. */
export function shardsWithin(shards: readonly Shard[], { first, last }: DayRange): Shard[] {
  return shards.filter((shard) => shard.first <= (last ?? Infinity) && shard.last >= (first ?? -Infinity));
}
