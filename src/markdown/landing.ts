import { sentencesOf } from "./fingerprint.ts";
import type { Fragment } from "./fragments.ts";
import { likeness } from "./likeness.ts";

/** Where an id that is no longer in a text leads. */
export interface Landing {
  id: string;
  /** The id that it leads to or, of one that is gone, the id of what it stood after, `""` at the start. */
  at: string;
  /** Whether the words there are still the same. */
  as: "same" | "revised" | "gone";
}

/** A sentence whose words are elsewhere now is looked for only if it has so many, in fingerprint characters. */
const telling = 6;
/** Of a sentence that is less like any other than this, the whole passage is what it became. */
const leastLike = 0.4;

/**
 * Where each id leads that was in the text and isn't, those of sentences with those of passages.
 * @param fragments all of a piece, in their present state
 * @param fingerprints by the id of each fragment in the text, its fingerprint as the text stands
 */
export function landings(fragments: readonly Fragment[], fingerprints: ReadonlyMap<string, string>): Landing[] {
  const sentences = new Map(Array.from(fingerprints, ([id, each]) => [id, sentencesOf(each)]));
  const elsewhere = onlyOnes(sentences);
  return fragments.flatMap(({ id, state, target, fingerprint }) => {
    const old = sentencesOf(fingerprint);
    const idOf = (index: number) => `${id}s${index + 1}`;
    if (state === "live") {
      const lost = old.slice(sentences.get(id)?.length ?? 0);
      return lost.map((_, index): Landing => ({ id: idOf(old.length - lost.length + index), at: id, as: "same" }));
    }
    const whole: Landing = { id, at: target, as: state === "gone" ? "gone" : "revised" };
    if (state === "gone") return [whole, ...old.map((_, index) => ({ ...whole, id: idOf(index) }))];
    const next = sentences.get(target) ?? [];
    const found = old.map((sentence, index): Landing => {
      const best = mostLike(sentence, index / old.length, next);
      const same = next[best ?? -1] === sentence;
      const moved = same ? undefined : elsewhere.get(sentence);
      const at = best === undefined ? target : `${target}s${best + 1}`;
      return { id: idOf(index), at: moved ?? at, as: same || moved !== undefined ? "same" : "revised" };
    });
    return [whole, ...found];
  });
}

/** The place of the sentence that is most like one; of several, of that whose place in its passage is most like its own. */
function mostLike(sentence: string, position: number, others: readonly string[]): number | undefined {
  let best: { place: number; like: number } | undefined;
  for (const [place, other] of others.entries()) {
    const like = sentence === other ? 2 : likeness(bare(sentence), bare(other));
    const nearer = (1 - Math.abs(position - place / others.length)) / 1000;
    if (like >= leastLike && like + nearer > (best?.like ?? 0)) best = { place, like: like + nearer };
  }
  return best?.place;
}

/** The ids of those sentences that are in the text once and have words enough to be known by. */
function onlyOnes(sentences: ReadonlyMap<string, readonly string[]>): Map<string, string> {
  const places = Map.groupBy(
    Array.from(sentences, ([id, list]) =>
      list.map((sentence, index) => ({ sentence, id: `${id}s${index + 1}` })),
    ).flat(),
    ({ sentence }) => sentence,
  );
  return new Map(
    Array.from(places).flatMap(([sentence, [first, second]]) =>
      first && !second && sentence.length >= telling ? [[sentence, first.id] as const] : [],
    ),
  );
}

function bare(sentence: string): string {
  return sentence.slice(2);
}
