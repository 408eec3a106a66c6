import { expect, test } from "vitest";
import { parseQuery } from "#search/client/query/parse.ts";
import { printQuery } from "#search/client/query/print.ts";
import type { Field } from "#search/client/query/query.ts";
import { respell } from "#search/client/query/respell.ts";

const words: Record<string, string> = { kosvo: "Kosovo", polcy: "policy" };
const values: Record<string, string> = { viena: "Vienna" };
const speller = { word: (word: string) => words[word], value: ({ value }: Field) => values[value] };

test.each([
  ["place:viena kosvo", "place:Vienna Kosovo"],
  ["place:kosvo", undefined],
  ['"foreign polcy" summit', '"foreign policy" summit'],
  ["polcy OR place:x", "policy OR place:x"],
  ["policy -polcy", undefined],
  ["foreign", undefined],
  ["after:1999", undefined],
])("%s is respelt as %s", (typed, expected) => {
  const { query } = parseQuery(typed);
  const meant = query && respell(query, speller);
  expect(meant && printQuery(meant)).toBe(expected);
});
