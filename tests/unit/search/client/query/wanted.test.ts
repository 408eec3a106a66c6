import { expect, test } from "vitest";
import { parseQuery } from "#search/client/query/parse.ts";
import { wordsOf } from "#search/client/query/wanted.ts";

test.each([
  ["oil", ["oil"]],
  ['oil "gas price" U.S.', ["oil", "gas price", "U.S."]],
  ['oil -gas -"coal price" -(war OR peace)', ["oil"]],
  ["oil (gas OR coal price)", ["oil", "gas", "coal", "price"]],
  ["-(oil -gas)", ["gas"]],
  ["title:oil after:1999 place:vienna", []],
])("of %j", (text, words) => {
  const { query } = parseQuery(text);
  expect(query && wordsOf(query).map((word) => word.text)).toEqual(words);
});
