import type { Fragment } from "./fragment.ts";
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
/**
 * Of a text of fewer words than this, some may be in any other by chance; it is in one that has all of them in a row, if
 * these are more than the fewest, or as sentences of their own.
 */
const tellingPart = 5;
/** Texts less alike than this may be so by their commonest words, here and there; then only words in a row tell. */
const leastAlike = 0.4;

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
  return fitFrom(likeness(a.words, b.words), shareIn(a, b), shareIn(b, a));
}

/** How much one text has of another, or is made of it: 0 to 1. */
export function heldIn(old: string, next: string): number {
  const [a, b] = [sampleOf(old), sampleOf(next)];
  const alike = likeness(a.words, b.words);
  const around = shareIn(b, a);
  return Math.max(alike < leastAlike ? 0 : alike, shareIn(a, b), around < usual.part ? 0 : around);
}

/**
 * How well a text stands for another, by what the two have of each other.
 * @param alike how much the two texts are the same
 * @param within how much of the old one is in the other, which is worth nearly as much as one that is the same
 * @param around how much of the other is in the old one
 */
function fitFrom(alike: number, within: number, around: number): number {
  return Math.max(alike, 0.9 * within) + 0.3 * Math.max(within, around);
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
  const isPart =
    (within >= part && (shortest >= tellingPart || (within === 1 && shortest > fewest) || isThere(a, b))) ||
    (!isBeside && around >= part && (shortest >= tellingPart || isThere(b, a)));
  return alike >= like || isPart ? fitFrom(alike, within, around) : 0;
}

/** Whether all sentences of a text are in another. */
function isThere(part: Sample, whole: Sample): boolean {
  return part.sentences.length > 0 && part.sentences.every((sentence) => whole.sentences.includes(sentence));
}
