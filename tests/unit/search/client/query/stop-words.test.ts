import fc from "fast-check";
import { expect, test } from "vitest";
import { parseQuery } from "#search/client/query/parse.ts";
import { printQuery } from "#search/client/query/print.ts";
import { withoutStopWords } from "#search/client/query/stop-words.ts";
import { queries } from "./queries.ts";

test.each([
  ["the price of oil", "price oil", ["the", "of"]],
  ["What is the oil price", "oil price", ["What", "is", "the"]],
  ["why didn’t oil", "oil", ["why", "didn’t"]],
  ['"the price of oil" the', '"the price of oil"', ["the"]],
  ["title:the the oil", "title:the oil", ["the"]],
  ["oil -the", "oil -the", []],
  ["the OR oil", "oil", ["the"]],
  ["(the OR of) oil", "oil", ["the", "of"]],
  ["US and IT", "US IT", ["and"]],
  ["WHO aid to us in May", "WHO aid us May", ["to", "in"]],
  ["to be or not to be", "to be or not to be", []],
  ["the", "the", []],
  ["A", "A", []],
])("%j", (text, rest, ignored) => {
  const { query } = parseQuery(text);
  const sifted = query && withoutStopWords(query);
  expect(sifted && printQuery(sifted.query)).toBe(rest);
  expect(sifted?.ignored).toEqual(ignored);
});

test("what is left is in normal form and has no more to lose", () => {
  fc.assert(
    fc.property(queries, (query) => {
      const { query: rest } = withoutStopWords(query);
      expect(parseQuery(printQuery(rest)).query).toEqual(rest);
      expect(withoutStopWords(rest)).toEqual({ query: rest, ignored: [] });
    }),
  );
});
