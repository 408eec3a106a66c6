import { expect, test } from "vitest";
import { toMoment } from "#piece/dates.ts";
import { nextId } from "#piece/id.ts";

const alphabet = [..."abcdefghijklmnopqrstuvwxyz"];
const ids = (date: string, letters: readonly string[]) => new Set(letters.map((letter) => `${date}-${letter}`));
const two = (first: string) => alphabet.map((letter) => first + letter);

test.each([
  ["the first piece of a day gets an a", "2004-04-06", [], "2004-04-06-a"],
  ["the next one gets a b", "2004-04-06", ["a"], "2004-04-06-b"],
  ["a gap is filled", "2004-04-06", ["a", "c"], "2004-04-06-b"],
  ["after z comes aa", "2004-04-06", alphabet, "2004-04-06-aa"],
  ["after az comes ba", "2004-04-06", [...alphabet, ...two("a")], "2004-04-06-ba"],
  ["after zz comes aaa", "2004-04-06", [...alphabet, ...alphabet.flatMap(two)], "2004-04-06-aaa"],
  ["a month is enough", "1787-10", ["a"], "1787-10-b"],
  ["a year is enough", "1787", ["a"], "1787-b"],
])("%s", (_name, date, letters, expected) => {
  expect(nextId(toMoment(date), ids(date, letters))).toBe(expected);
});

test("the letters of another date don't count", () => {
  expect(nextId(toMoment("1787"), new Set(["1787-10-a", "1788-a"]))).toBe("1787-a");
});

test("the date is the one printed, not the one in UTC", () => {
  expect(nextId(toMoment("2004-04-06T23:46-04:00"), new Set())).toBe("2004-04-06-a");
});
