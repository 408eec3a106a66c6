import type { Piece } from "#piece/piece.ts";
import { daysOf } from "#search/client/facts/days.ts";
import type { Shard } from "#search/client/retrieval/shards.ts";

/** Up to so many pieces are one shard, for each further one costs every reader another engine of 60 KB. */
const undivided = 10_000;

/** How many pieces a shard may have beyond that: its texts are files of one folder, and its list is fetched as a whole. */
const shardSize = 7_000;

/** How many pieces a shard may have in an archive of so many. */
export function shardSizeFor(pieces: number): number {
  return pieces <= undivided ? undivided : shardSize;
}

/** What sharding looks at. */
type Dated = Pick<Piece, "published">;

/** A shard and its pieces, newest first. */
export interface FilledShard<Each extends Dated> {
  shard: Shard;
  pieces: readonly Each[];
}

/**
 * Divides an archive into shards, newest first. Years stay together unless one alone is too much, and shards are filled
 * from the oldest year on, so that new pieces change the newest one only.
 * @param pieces newest first
 * @param most how many pieces a shard may have
 */
export function shardsOf<Each extends Dated>(pieces: readonly Each[], most: number): FilledShard<Each>[] {
  const groups: Each[][] = [[]];
  for (const year of yearsOf(pieces)) {
    if ((groups.at(-1)?.length ?? 0) + year.length > most) groups.push([]);
    for (const piece of year) {
      if (groups.at(-1)?.length === most) groups.push([]);
      groups.at(-1)?.push(piece);
    }
  }
  const filled = groups.filter((group) => group.length > 0 || pieces.length === 0);
  return filled
    .map((group, place) => ({
      shard: { path: filled.length === 1 ? "" : `${place + 1}/`, pieces: group.length, ...spanOf(group) },
      pieces: group.toReversed(),
    }))
    .toReversed();
}

/** The list of shards for the index's folder. */
export function shardsJson(shards: readonly FilledShard<Dated>[]): string {
  return JSON.stringify(shards.map(({ shard }) => shard));
}

/** The pieces of each year, oldest first. */
function yearsOf<Each extends Dated>(pieces: readonly Each[]): Iterable<Each[]> {
  return Map.groupBy(pieces.toReversed(), ({ published }) => published.year).values();
}

function spanOf(pieces: readonly Dated[]): Pick<Shard, "first" | "last"> {
  let [first, last] = [Infinity, -Infinity];
  for (const { published } of pieces) {
    const days = daysOf(published.text);
    first = Math.min(first, days.first);
    last = Math.max(last, days.last);
  }
  // An archive without pieces has no days; JSON has no infinity.
  return pieces.length === 0 ? { first: 0, last: 0 } : { first, last };
}
