import { arrivals, type Arrival } from "./arrivals.ts";
import { fit, worth } from "./fit.ts";
import type { State } from "./replay.ts";
import { textOf, wordsOf, written, type Named, type Sentence } from "./text.ts";

/** Faults that mislead, and none of which may be. */
const misleading = [
  "an id is lost",
  "leads to nothing",
  "names other words",
  "leads to other words, though the like stand",
  "leads to other words",
  "is said to be revised, and is the same",
  "is said to be the same, and isn't",
] as const;

/** Faults after which a reader finds less than there is. */
const lacking = [
  "leads to words that another text has more of",
  "is said to be removed, and stands",
  "is said to be removed, though what is very like stands",
  "is said to be removed, though what is like stands",
  "leads to its passage as a whole, though what is like stands elsewhere",
] as const;

type What = (typeof misleading)[number] | (typeof lacking)[number];

/** Something that is wrong with where an id leads. */
export interface Fault {
  /** Of what, and what it is: `sentence: an id is lost`. */
  kind: string;
  isMisleading: boolean;
  /** The id and its words, and where it leads. */
  example: string;
}

/** What was recorded of an id. */
interface Recorded {
  of: "passage" | "sentence" | "heading" | "note";
  words: Sentence;
  text: string;
}

/** A text that is worth less than this for another has other words. */
const least = 0.2;
/** One that is more like another than this is like it, or very like it. */
const like = { like: 0.5, very: 0.7 };
/** So much more must another text be worth to be the better one. */
const more = 0.3;

/** Follows a history and says what is wrong in each state of it. */
export class Judge {
  /** How many ids were looked up. */
  checks = 0;
  private readonly ever = new Map<string, Recorded>();

  /** What is wrong with where the ids lead that were recorded so far. */
  faultsIn({ html, named, recorded }: State): Fault[] {
    const present = new Map(named.flatMap(recordedOf));
    const found = arrivals(html);
    this.checks += this.ever.size;
    const faults = [...this.ever].flatMap(([id, once]): Fault[] => {
      const arrival = found.get(id);
      const what = arrival ? faultOf(id, once, arrival, present) : "an id is lost";
      if (what === undefined) return [];
      const landed = present.get(arrival?.at ?? "");
      const where = landed ? `#${arrival?.at} “${landed.text}”` : (arrival?.said ?? "nothing");
      return [
        {
          kind: `${once.of}: ${what}`,
          isMisleading: misleading.some((each) => each === what),
          example: `#${id} “${once.text}” leads to ${where}`,
        },
      ];
    });
    // A note's id stays with it when it is edited.
    if (recorded) for (const [id, now] of present) if (now.of === "note" || !this.ever.has(id)) this.ever.set(id, now);
    return faults;
  }
}

function recordedOf(block: Named): [string, Recorded][] {
  const { id, form, sentences } = block;
  const of = form === "heading" || form === "note" ? form : "passage";
  const whole: [string, Recorded] = [id, { of, words: wordsOf(block), text: textOf(block) }];
  if (of !== "passage") return [whole];
  return [
    whole,
    ...sentences.map((words, place): [string, Recorded] => [
      `${id}s${place + 1}`,
      { of: "sentence", words, text: written(words) },
    ]),
  ];
}

function faultOf(
  id: string,
  once: Recorded,
  { at, said }: Arrival,
  present: ReadonlyMap<string, Recorded>,
): What | undefined {
  // A sentence may lead to a passage, but no passage to a sentence.
  const others = [...present.values()].filter(({ of }) => of !== "sentence" || once.of === "sentence");
  const mostLike = Math.max(0, ...others.map(({ words }) => fit(once.words, words)));
  const landed = present.get(at);
  if (said === "gone") {
    if (others.some(({ text }) => text === once.text)) return "is said to be removed, and stands";
    if (mostLike >= like.very) return "is said to be removed, though what is very like stands";
    return mostLike >= like.like ? "is said to be removed, though what is like stands" : undefined;
  }
  if (!landed) return "leads to nothing";
  const same = landed.text === once.text;
  if (at === id && !same && (once.of === "passage" || once.of === "sentence")) return "names other words";
  if (said === "revised" && same) return "is said to be revised, and is the same";
  if (said === "nothing" && at !== id && !landed.text.includes(once.text)) return "is said to be the same, and isn't";
  if (once.of === "sentence" && landed.of !== "sentence" && said === "revised") {
    // That its passage was revised is so.
    const isBetter = mostLike >= like.like && fit(once.words, landed.words) < mostLike - more;
    return isBetter ? "leads to its passage as a whole, though what is like stands elsewhere" : undefined;
  }
  const own = worth(once.words, landed.words);
  const best = Math.max(0, ...others.map(({ words }) => worth(once.words, words)));
  if (own < least && !isLeftOf(landed.words, once.words))
    return best >= like.like ? "leads to other words, though the like stand" : "leads to other words";
  return own < best - more ? "leads to words that another text has more of" : undefined;
}

/** Whether a text is nothing but words of another that stayed in their places, however few. */
function isLeftOf(rest: Sentence, whole: Sentence): boolean {
  const texts = new Map(whole.map(({ key, text }) => [key, text]));
  return rest.every(({ key, text }) => texts.get(key) === text);
}
