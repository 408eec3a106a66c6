import { likeness, sampleOf, shareIn, type Sample } from "./likeness.ts";
import { bySharedRuns } from "./shared-runs.ts";
import { gapsOf } from "./unchanged.ts";

/** Who became what, by places in the old and in the new list. */
export interface Edits {
  /** By the place of an old text, that of the new one which it lives on in. */
  successors: Map<number, number>;
  /** By the place of a new text, that of the old one whose edited form it is. */
  origins: Map<number, number>;
}

/** A new text that an old one may have become. */
interface Candidate {
  from: number;
  to: number;
  score: number;
  /** Whether the old one's words are in the new one, as after a merge. */
  merged: boolean;
}

/** A gap with more pairs than this is searched by common runs of words. */
const mostPairs = 400;
/** Texts of fewer words than this are told apart by each. */
const fewest = 4;
/** A part of a text this great is that text, as after a split or a merge. */
const greatShare = 0.6;

/**
 * Finds what became of texts that are no longer there as they were. Each old one lives on in at most one new one; of
 * several old ones that live on in the same, the most like is its origin.
 * @param old fingerprints, in the order of the old text
 * @param next fingerprints, in the order of the new text
 * @param same the pairs that are unchanged
 * @param named the places of new texts that have an id already, and so take up none
 */
export function edited(
  old: readonly string[],
  next: readonly string[],
  same: ReadonlyMap<number, number>,
  named: ReadonlySet<number>,
): Edits {
  const successors = new Map<number, number>();
  const origins = new Map<number, number>();
  for (const { from, to, merged } of candidates(old, next, same)) {
    if (successors.has(from)) continue;
    const free = !origins.has(to) && !named.has(to);
    if (free) origins.set(to, from);
    if (free || named.has(to) || merged) successors.set(from, to);
  }
  return { successors, origins };
}

/** Pairs of texts that are alike enough, best first. */
function candidates(old: readonly string[], next: readonly string[], same: ReadonlyMap<number, number>): Candidate[] {
  const kept = new Set(same.values());
  const froms = [...old.keys()].filter((place) => !same.has(place));
  const tos = [...next.keys()].filter((place) => !kept.has(place));
  if (froms.length === 0 || tos.length === 0) return [];
  const oldSamples = new Map(froms.map((place) => [place, sampleOf(old[place] ?? "")]));
  const nextSamples = new Map(tos.map((place) => [place, sampleOf(next[place] ?? "")]));
  const gaps = gapsOf(same);
  const oldGaps = Map.groupBy(froms, gaps.old);
  const nextGaps = Map.groupBy(tos, gaps.next);
  const like = bySharedRuns(nextSamples);
  const found: Candidate[] = [];
  for (const [gap, olds] of oldGaps) {
    const inGap = nextGaps.get(gap) ?? [];
    const all = olds.length * inGap.length <= mostPairs;
    // What is alone between two unchanged texts, before and after, is probably the same.
    const least = olds.length === 1 && inGap.length === 1 ? 0.3 : 0.4;
    for (const from of olds) {
      const sample = oldSamples.get(from);
      if (!sample) continue;
      for (const to of new Set([...(all ? inGap : []), ...like(sample)])) {
        const other = nextSamples.get(to);
        const near = other !== undefined && gaps.next(to) === gap;
        const candidate = other && compare(from, to, sample, other, near ? least : 0.5);
        if (candidate) found.push(near ? { ...candidate, score: candidate.score + 0.1 } : candidate);
      }
    }
  }
  return found.sort((a, b) => b.score - a.score || a.from - b.from || a.to - b.to);
}

function compare(from: number, to: number, a: Sample, b: Sample, least: number): Candidate | undefined {
  const alike = likeness(a.words, b.words);
  const share = shareIn(a, b);
  const part = Math.max(share, shareIn(b, a));
  // Of a few words, one may be the same by chance.
  const enough = Math.min(a.words.length, b.words.length) < fewest ? Math.max(least, 0.5) : least;
  if (alike < enough && part < greatShare) return undefined;
  return { from, to, score: alike + 0.3 * part, merged: share >= greatShare };
}
