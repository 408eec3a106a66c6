import { isNoteId } from "#piece/note-id.ts";
import { passageOf } from "#piece/passage-id.ts";
import { disputed, hashOf, isDisputed, sentencesOf, wordsOf } from "./fingerprint.ts";
import type { Fragment } from "./fragment.ts";
import { likeness, sampleOf, sampleOfSentence, shareIn, type Sample } from "./likeness.ts";
import { bySharedRuns } from "./shared-runs.ts";

/** Where an id that is no longer in a text leads. */
export interface RetiredAnchor {
  id: string;
  /** The id that it leads to or, of one that leads nowhere, the id of what it stood after, `""` at the start. */
  at: string;
  /** Whether the words there are still the same; `disputed` of an id that was given to two texts, and leads to neither. */
  as: "same" | "revised" | "gone" | "disputed";
}

/** Whether an id leads to no text, only to a place in it. */
export function leadsNowhere({ as }: Pick<RetiredAnchor, "as">): boolean {
  return as === "gone" || as === "disputed";
}

/** A sentence of fewer words than this, as the fingerprint counts them, may be anywhere by chance. */
const fewest = 3;
/** One of fewer words than this may be in another by chance. */
const tellingPart = 5;
/** How like a sentence must be in the passage itself, and in another. */
const like = { here: 0.6, elsewhere: 0.7 };
/** A sentence that has so much of another has taken it up, or is a part of it. */
const greatShare = 0.8;
/** So much better must a sentence of another passage fit. */
const better = 0.2;
/** How well a sentence fits that is the same. */
const sameFit = 2;

/** A sentence in the text, by its id and as the fingerprint of its passage tells of it. */
interface Sentence {
  id: string;
  mark: string;
}

/** A sentence and how well it stands for another: 0.5 to 1.3, or 2 where it is the same. */
interface Fit {
  sentence: Sentence;
  fit: number;
}

/**
 * Where each id leads that was in the text and isn't, those of sentences with those of passages.
 * @param fragments all of a piece, in their present state
 * @param fingerprints by the id of each fragment in the text, its fingerprint as the text stands
 */
export function retiredAnchorsOf(
  fragments: readonly Fragment[],
  fingerprints: ReadonlyMap<string, string>,
): RetiredAnchor[] {
  const sentences = new Map(Array.from(fingerprints, ([id, each]) => [id, sentencesIn(id, each)]));
  const elsewhere = finderIn([...sentences.values()].flat(), fingerprints);
  return fragments.flatMap(({ id, state, target, fingerprint }) => {
    const old = sentencesIn(id, fingerprint);
    if (state === "live") {
      const lost = old.slice(sentences.get(id)?.length ?? 0);
      return lost.map((sentence): RetiredAnchor => ({ id: sentence.id, at: id, as: "same" }));
    }
    const isSame = hashOf(fingerprints.get(target) ?? "") === hashOf(fingerprint);
    const revised = isSame ? "same" : "revised";
    const gone = isDisputed(fingerprint) ? "disputed" : "gone";
    const whole: RetiredAnchor = { id, at: target, as: state === "gone" ? gone : revised };
    const next = state === "gone" ? [] : (sentences.get(target) ?? []);
    const ofSentences = old.map((sentence, place): RetiredAnchor => {
      const here = bestOf(sentence.mark, next, like.here, place / old.length);
      const other = here?.fit === sameFit ? undefined : elsewhere(sentence.mark, fingerprint);
      const found = other && other.fit > (here?.fit ?? 0) + better ? other : here;
      const isNote = isNoteId(target) && isAllOf(sentence.mark, fingerprints.get(target) ?? "");
      if (!found) return { ...whole, id: sentence.id, as: isNote ? "same" : whole.as };
      return { id: sentence.id, at: found.sentence.id, as: found.fit === sameFit ? "same" : "revised" };
    });
    return [whole, ...ofSentences];
  });
}

/**
 * Makes what finds a sentence anywhere in the text; one of few words in what is a part of its passage alone.
 * @param fingerprints those of the passages, by their ids
 */
function finderIn(
  sentences: readonly Sentence[],
  fingerprints: ReadonlyMap<string, string>,
): (mark: string, passage: string) => Fit | undefined {
  // Most texts have no retired anchors, and so nothing to look for.
  let finders: { byMark: Map<string, Sentence[]>; byRuns: (sample: Sample) => Sentence[] } | undefined;
  return (mark, passage) => {
    if (mark.startsWith(disputed.sentence)) return undefined;
    finders ??= {
      byMark: Map.groupBy(sentences, (sentence) => sentence.mark),
      byRuns: bySharedRuns(new Map(sentences.map((sentence) => [sentence, sampleOfSentence(sentence.mark)]))),
    };
    const sample = sampleOfSentence(mark);
    const same = finders.byMark.get(mark) ?? [];
    if (sample.words.length >= fewest)
      return bestOf(mark, same.length > 0 ? same : finders.byRuns(sample), like.elsewhere);
    const whole = sampleOf(passage);
    const isPart = ({ id }: Sentence) =>
      shareIn(sampleOf(fingerprints.get(passageOf(id) ?? "") ?? ""), whole) >= greatShare;
    return bestOf(mark, same.filter(isPart), like.elsewhere);
  };
}

/**
 * The sentence that fits best; of several, that whose place in its passage is most like its own.
 * @param least how like it must be
 * @param position the place of the sentence in its own passage, 0 to 1
 */
function bestOf(mark: string, others: readonly Sentence[], least: number, position = 0): Fit | undefined {
  const sample = sampleOfSentence(mark);
  let best: (Fit & { nearness: number }) | undefined;
  for (const [place, sentence] of others.entries()) {
    const fit = sentence.mark === mark ? sameFit : fitOf(sample, sampleOfSentence(sentence.mark), least);
    const nearness = 1 - Math.abs(position - place / others.length);
    if (fit > (best?.fit ?? 0) || (best && fit === best.fit && nearness > best.nearness))
      best = { sentence, fit, nearness };
  }
  return best;
}

/** How well a sentence stands for another; 0 where it is not like enough. */
function fitOf(a: Sample, b: Sample, least: number): number {
  const shortest = Math.min(a.words.length, b.words.length);
  if (shortest < fewest) return 0;
  const alike = likeness(a.words, b.words);
  const share = Math.max(shareIn(a, b), shareIn(b, a));
  const isPart = shortest >= tellingPart && share >= greatShare;
  return alike >= least || isPart ? alike + 0.3 * share : 0;
}

/** Whether a sentence is all that a text says of whose sentences its fingerprint doesn't tell. */
function isAllOf(mark: string, fingerprint: string): boolean {
  const { words } = sampleOfSentence(mark);
  return words.length >= fewest && words === wordsOf(fingerprint);
}

function sentencesIn(id: string, fingerprint: string): Sentence[] {
  return sentencesOf(fingerprint).map((mark, place) => ({ id: `${id}s${place + 1}`, mark }));
}
