import type { Fragment } from "./fragments.ts";
import { likeness, sampleOf, shareIn, type Sample } from "./likeness.ts";
import { bySharedRuns } from "./shared-runs.ts";

/** What a text is compared by. */
export type Text = Pick<Fragment, "id" | "kind" | "fingerprint">;

/** A text and how well it stands for another: 0, not at all, to 1.3, word for word. */
export interface Fit {
  id: string;
  fit: number;
}

/** A text of fewer words than this, as the fingerprint counts them, may stand anywhere by chance. */
const fewest = 3;
/** A text of fewer words than this may be in any other by chance, unless it is there as sentences of its own. */
const tellingPart = 5;

/** How like a text must be, or how much of the one must be in the other. */
interface Measure {
  like: number;
  part: number;
}

/** Of one that stood beside the other before, or is of another kind. */
const strict: Measure = { like: 0.7, part: 0.8 };
/** Of one that is new. */
const usual: Measure = { like: 0.5, part: 0.6 };
/** Of one that is new, for a text that would else lead where little of it is. */
const lenient: Measure = { like: 0.4, part: 0.4 };
/** So many comparisons are made without looking at common runs of words first. */
const mostPairs = 400;

/** How well one text stands for another, whether or not that is enough. */
export function fitOf(old: string, next: string): number {
  const [a, b] = [sampleOf(old), sampleOf(next)];
  return likeness(a.words, b.words) + 0.3 * Math.max(shareIn(a, b), shareIn(b, a));
}

/** How much of one text is in another: 0 to 1. */
export function heldIn(old: string, next: string): number {
  const [a, b] = [sampleOf(old), sampleOf(next)];
  return Math.max(likeness(a.words, b.words), shareIn(a, b));
}

/**
 * Makes what finds the text that stands best for one that is no more.
 * @param texts those that stand, in their order
 * @param beside whether a text stood beside the other before, and so is no edited form of it
 * @param searches about how many will be looked for
 * @returns takes a text, and whether it would else lead where little of it is
 */
export function bestAmong(
  texts: readonly Text[],
  beside: (id: string) => boolean,
  searches: number,
): (old: Text, isAstray?: boolean) => Fit | undefined {
  const samples = new Map(texts.map((text) => [text, sampleOf(text.fingerprint)]));
  const byRuns = bySharedRuns(samples);
  return (old, isAstray = false) => {
    const sample = sampleOf(old.fingerprint);
    const near = texts.length * searches <= mostPairs ? texts : byRuns(sample);
    let best: Fit | undefined;
    for (const text of near) {
      const isBeside = beside(text.id);
      const measure = isBeside || old.kind !== text.kind ? strict : isAstray ? lenient : usual;
      const fit = enough(sample, samples.get(text) ?? sample, measure, isBeside);
      if (fit > (best?.fit ?? 0)) best = { id: text.id, fit };
    }
    return best;
  };
}

/** How well a text stands for another; 0 where that isn't enough. */
function enough(a: Sample, b: Sample, { like, part }: Measure, isBeside: boolean): number {
  const shortest = Math.min(a.words.length, b.words.length);
  if (shortest < fewest) return 0;
  const alike = likeness(a.words, b.words);
  const [within, around] = [shareIn(a, b), shareIn(b, a)];
  const share = isBeside ? within : Math.max(within, around);
  const isPart =
    share >= part && (shortest >= tellingPart || (share === 1 && a.sentences.length * b.sentences.length > 0));
  return alike >= like || isPart ? alike + 0.3 * Math.max(within, around) : 0;
}
