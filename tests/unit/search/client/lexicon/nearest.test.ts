import fc from "fast-check";
import { expect, test } from "vitest";
import { nearestOf } from "#search/client/lexicon/nearest.ts";
import { compareText } from "#piece/ordering.ts";

const lexicon = (frequencies: Record<string, number>) => {
  const words = Object.entries(frequencies).map(([folded, frequency]) => ({ written: folded, folded, frequency }));
  const nearest = nearestOf(words.sort((a, b) => compareText(a.folded, b.folded)));
  return (typed: string) => nearest(typed)?.folded;
};

test.each([
  ["a letter too few", "submrine", "submarine"],
  ["a letter too many", "submmarine", "submarine"],
  ["another letter", "submerine", "submarine"],
  ["two letters in each other's place", "sumbarine", "submarine"],
  ["two mistakes in a long word", "sumbarin", "submarine"],
  ["a wrong first letter", "dubmarine", "submarine"],
  ["the first two in each other's place", "usbmarine", "submarine"],
  ["three mistakes", "xumbarinn", undefined],
  ["one mistake in a short word", "flete", "fleet"],
  ["two mistakes in a short word", "flte", undefined],
  ["a word of three letters", "fle", undefined],
  ["a word longer than any", "s".repeat(1000), undefined],
  ["nothing", "", undefined],
])("%s", (_, typed, meant) => {
  expect(lexicon({ submarine: 1, fleet: 1 })(typed)).toBe(meant);
});

test("fewer mistakes go before frequency, and frequency before the alphabet", () => {
  expect(lexicon({ treaties: 9, treason: 1 })("treasons")).toBe("treason");
  expect(lexicon({ battle: 1, cattle: 1, rattle: 5 })("dattle")).toBe("rattle");
  expect(lexicon({ bottle: 3, battle: 2 })("bettle")).toBe("bottle");
});

test("a word that begins as typed goes before a more frequent one that does not", () => {
  expect(lexicon({ rotate: 1, notate: 9 })("rotete")).toBe("rotate");
  expect(lexicon({ bore: 1, core: 9 })("bare")).toBe("bore");
  expect(lexicon({ fleets: 1, eleet: 9 })("fleet")).toBe("fleets");
});

test("the walk over shared beginnings finds what a comparison with every word finds", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 10 });
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 40 }), word, (words, typed) => {
      const known = words.filter((each) => each !== typed).sort(compareText);
      const found = lexicon(Object.fromEntries(known.map((each) => [each, each.length])))(typed);
      const most = typed.length < 4 ? 0 : typed.length < 7 ? 1 : 2;
      const costs = known
        .map((each) => ({ each, distance: plainDistance(each, typed), far: each[0] === typed[0] ? 0 : 0.5 }))
        .filter(({ distance }) => distance <= most);
      costs.sort((a, b) => a.distance + a.far - b.distance - b.far || b.each.length - a.each.length);
      expect(found).toBe(most === 0 ? undefined : costs[0]?.each);
    }),
    { numRuns: 2000 },
  );
});

/** The restricted Damerau distance, as it is defined. */
function plainDistance(a: string, b: string): number {
  const known = new Map<string, number>();
  const between = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const key = `${i} ${j}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    const distance = Math.min(
      between(i - 1, j) + 1,
      between(i, j - 1) + 1,
      between(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
      swapped ? between(i - 2, j - 2) + 1 : Infinity,
    );
    known.set(key, distance);
    return distance;
  };
  return between(a.length, b.length);
}
