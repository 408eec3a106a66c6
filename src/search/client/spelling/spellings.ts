import type { Facts } from "../facts/facts.ts";
import { isAcronym } from "../query/query-words.ts";
import { otherEnglish } from "./english.ts";
import { meaningOf } from "./names.ts";

/** How a letter is written where it is not on the keyboard. */
const twoLetters: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ø: "oe", å: "aa" };

/**
 * The other ways in which a word may be written: in the other English, without the stops of an acronym, with two letters
 * for an umlaut, with words for the sign of a percentage, and as another name of the same.
 */
export function otherSpellings(word: string, facts: Facts): string[] {
  const english = otherEnglish(word);
  const long = word.normalize().toLowerCase();
  const spelt = long.replaceAll(/[äöüøå]/gu, (letter) => twoLetters[letter] ?? letter);
  return [
    ...(english === undefined ? [] : [english]),
    ...(isAcronym(word) ? [word.replaceAll(".", "")] : []),
    ...(spelt === long ? [] : [spelt]),
    ...(word.endsWith("%") ? ["per cent", "percent"].map((unit) => `${word.slice(0, -1)} ${unit}`) : []),
    ...(meaningOf(facts, word)?.others ?? []),
  ];
}

/** A word with plain vowels where two letters may stand for an umlaut: `Moller` for `Moeller`. */
export function withoutUmlauts(word: string): string[] {
  const plain = word.replaceAll(/(?<=[ao])e|(?<=u)e(?=\p{L})|(?<=a)a/giu, "");
  return plain === word ? [] : [plain];
}
