import fc from "fast-check";
import { expect, test } from "vitest";
import { fingerprint, hashOf, sentencesOf, wordsOf } from "#passages/fingerprint.ts";
import type { Fragment } from "#passages/fragment.ts";
import { matchTexts } from "#passages/matching.ts";
import { gapsOf, unchanged } from "#passages/unchanged.ts";

const live = (fingerprint: string, index: number): Fragment => ({
  id: `p${index + 1}`,
  kind: "passage",
  state: "live",
  target: "",
  fingerprint,
  since: "2004-04-06",
});

test("a fingerprint has a hash of the text, and marks for its words and sentences but none of the words", () => {
  const print = fingerprint("The ford is shut. Why?", ["The ford is shut.", "Why?"]);
  expect(print).toMatch(/^[0-9a-f]{8}\.~[\w-]{6}~[\w-]{3}$/);
  expect(wordsOf(print)).toHaveLength(5);
  expect(sentencesOf(print)).toHaveLength(2);
  expect(sentencesOf(fingerprint("The ford is shut."))).toEqual([]);
  expect(wordsOf(fingerprint("the FORD, is shut"))).toBe(wordsOf(fingerprint("The ford is shut.")));
  expect(wordsOf(fingerprint("河边的部队"))).toHaveLength(5);
});

test("a fingerprint is the same for the same text however its lines run and its letters are composed", () => {
  expect(fingerprint("Café  at\nthe ford")).toBe(fingerprint("Cafe\u0301 at the ford"));
  expect(hashOf(fingerprint("the ford"))).not.toBe(hashOf(fingerprint("The ford")));
});

test("unchanged texts are paired once each, as many as there are in both, whatever their order", () => {
  const texts = fc.array(fc.constantFrom(..."abcdefgh"), { maxLength: 12 });
  fc.assert(
    fc.property(texts, texts, (old, next) => {
      const pairs = unchanged(old, next);
      expect(new Set(pairs.values()).size).toBe(pairs.size);
      for (const [from, to] of pairs) expect(old[from]).toBe(next[to]);
      for (const text of "abcdefgh") {
        const count = (list: string[]) => list.filter((each) => each === text).length;
        const paired = [...pairs.keys()].filter((from) => old[from] === text).length;
        expect(paired).toBe(Math.min(count(old), count(next)));
      }
      expect([...unchanged(old, old)].every(([from, to]) => from === to)).toBe(true);
    }),
  );
});

test("the pairs that keep their order, as many as there can be, make the gaps", () => {
  const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 });
  fc.assert(
    fc.property(order, (places) => {
      const pairs = new Map(places.entries());
      const gaps = gapsOf(pairs);
      const kept = Math.max(gaps.old(7), gaps.next(7));
      const rising = (from: number, last: number): number =>
        from === places.length
          ? 0
          : Math.max(rising(from + 1, last), (places[from] ?? 0) > last ? 1 + rising(from + 1, places[from] ?? 0) : 0);
      expect(kept).toBe(rising(0, -1));
      expect(gaps.old(7)).toBe(gaps.next(7));
      expect(gaps.old(0)).toBe(0);
    }),
  );
});

test("a text of fifty thousand words with a hundred edits is matched", () => {
  const passage = (seed: number) =>
    Array.from({ length: 50 }, (_, index) => `w${(seed * 31 + index * index * 7 + seed * index) % 2003}`).join(" ");
  const old = Array.from({ length: 1000 }, (_, index) => passage(index));
  const next = old.map((text, index) => (index % 10 === 0 ? text.replace(/^\S+ \S+/, "other words") : text));
  const known = old.map((text) => fingerprint(text)).map(live);
  const prints = next.toReversed().map((text) => fingerprint(text));
  const { kept, origins } = matchTexts(known, prints);
  expect(kept.size).toBe(900);
  expect([...origins].every(([place, id]) => id === `p${1000 - place}`)).toBe(true);
  expect(origins.size).toBe(100);
});
