import { expect, test } from "vitest";
import { parseQuery } from "#search/client/query/parse.ts";
import { printQuery } from "#search/client/query/print.ts";
import { respell } from "#search/client/query/respell.ts";

const words: Record<string, string> = { kosvo: "Kosovo", polcy: "policy" };
const lexicon = { has: () => false, correct: (word: string) => words[word] };

test.each([
  ["title:kosvo", "title:Kosovo"],
  ['"foreign polcy" summit', '"foreign policy" summit'],
  ["polcy OR place:x", "policy OR place:x"],
  ["policy -polcy", undefined],
  ["foreign", undefined],
  ["after:1999", undefined],
])("%s is respelt as %s", (typed, expected) => {
  const { query } = parseQuery(typed);
  const meant = query && respell(query, lexicon);
  expect(meant && printQuery(meant)).toBe(expected);
});
