import { expect, test } from "vitest";
import { termsOf } from "#markdown/terms.ts";

const countsOf = (...texts: string[]) => Object.fromEntries(termsOf(texts));

test("words are counted over all texts, whatever their case", () => {
  expect(countsOf("Gasoline and transit.", "GASOLINE prices")).toEqual({ gasoline: 2, transit: 1, prices: 1 });
});

test("a word is letters only, of which there are four or more", () => {
  expect(countsOf("oil, fuel2fuel, Russia's B-52s, 1999, e\u0301te\u0301s naïve")).toEqual({
    fuel: 2,
    russia: 1,
    étés: 1,
    naïve: 1,
  });
  expect(countsOf("Вода поднялась у причала")).toEqual({ вода: 1, поднялась: 1, причала: 1 });
});

test("grammar is left out, and so are runs of letters in scripts without spaces", () => {
  expect(countsOf("Which would they have been, these waters? 水位上升超过两米")).toEqual({ waters: 1 });
});

test("forty are kept: those that stand there often for their length, and of equals the first by letter", () => {
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  const words = letters.flatMap((letter) => [`${letter}xyw`, `${letter}xyz`]);
  const terms = termsOf([`${words.toReversed().join(" ")} zxyz independence`]);
  expect(terms).toHaveLength(40);
  expect(terms.slice(0, 3)).toEqual([
    ["independence", 1],
    ["zxyz", 2],
    ["axyw", 1],
  ]);
  expect(terms.at(-1)).toEqual(["sxyz", 1]);
});
