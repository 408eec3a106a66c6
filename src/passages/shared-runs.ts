import type { Sample } from "./likeness.ts";

/** So many texts that share runs with one are compared with it. */
const mostLike = 6;
/** A run of words that is in more texts than this tells them apart badly. */
const mostSharing = 64;

/**
 * Makes what finds the texts that share most runs of three words with one, so that not each need be compared with each.
 * @param samples of the texts, by whatever names them
 * @returns takes a text and gives the names of those most like it, the most like first
 */
export function bySharedRuns<Name>(samples: ReadonlyMap<Name, Sample>): (sample: Sample) => Name[] {
  const names = [...samples.keys()];
  const holders = new Map<string, number[]>();
  for (const [place, { runs }] of [...samples.values()].entries())
    for (const run of runs) {
      const places = holders.get(run);
      if (places) places.push(place);
      else holders.set(run, [place]);
    }
  return ({ runs }) => {
    const counts = new Map<number, number>();
    for (const run of runs) {
      const places = holders.get(run) ?? [];
      if (places.length <= mostSharing) for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
    }
    return [...counts]
      .filter(([, count]) => count > 1)
      .sort(([a, most], [b, more]) => more - most || a - b)
      .slice(0, mostLike)
      .flatMap(([place]) => names.slice(place, place + 1));
  };
}
