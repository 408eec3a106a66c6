import type { Sentence } from "./text.ts";

/**
 * How well a text stands for another: how many of its words are in it by their places, or how like the two are by their
 * words, whichever is more; 0 to 1. Told from the words themselves, not from what the ledger keeps of them.
 */
export function worth(old: Sentence, now: Sentence): number {
  return Math.max(descent(old, now), fit(old, now));
}

/** How many words of a text are in another by the places that they came from: 0 to 1. */
function descent(old: Sentence, now: Sentence): number {
  const places = new Set(now.map(({ key }) => key));
  return old.filter(({ key }) => places.has(key)).length / Math.max(1, old.length);
}

/** How like two texts are, or how much of one is in the other, by their words and pairs of words: 0 to 1. */
export function fit(old: Sentence, now: Sentence): number {
  const known = fits.get(old) ?? new WeakMap<Sentence, number>();
  fits.set(old, known);
  const found = known.get(now) ?? fitOf(old, now);
  known.set(now, found);
  return found;
}

const fits = new WeakMap<Sentence, WeakMap<Sentence, number>>();

function fitOf(old: Sentence, now: Sentence): number {
  const [a, b] = [pairsOf(old), pairsOf(now)];
  let shared = 0;
  for (const [pair, count] of a) shared += Math.min(count, b.get(pair) ?? 0);
  const all = Math.max(1, old.length + 1);
  const alike = (2 * shared) / Math.max(1, old.length + now.length + 2);
  return Math.max(alike, old.length >= 4 ? shared / all : 0, inOrder(old, now) - 0.2);
}

/** How many words two texts have in the same order, of those of both: 0 to 1. */
function inOrder(old: Sentence, now: Sentence): number {
  let row = [0, ...now].map(() => 0);
  for (const { text } of old) {
    const next = [0];
    for (const [place, other] of now.entries())
      next.push(other.text === text ? (row[place] ?? 0) + 1 : Math.max(row[place + 1] ?? 0, next[place] ?? 0));
    row = next;
  }
  return (2 * (row.at(-1) ?? 0)) / Math.max(1, old.length + now.length);
}

const kept = new WeakMap<Sentence, Map<string, number>>();

/** Each word with the one before it; those at the ends with nothing. */
function pairsOf(words: Sentence): Map<string, number> {
  const known = kept.get(words);
  if (known) return known;
  const pairs = new Map<string, number>();
  const texts = ["", ...words.map(({ text }) => text), ""];
  for (const [place, text] of texts.entries()) {
    if (place === 0) continue;
    const pair = `${texts[place - 1]} ${text}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  kept.set(words, pairs);
  return pairs;
}
