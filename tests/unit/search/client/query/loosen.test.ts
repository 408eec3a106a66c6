import fc from "fast-check";
import { expect, test } from "vitest";
import { loosen } from "#search/client/query/loosen.ts";
import { parseQuery } from "#search/client/query/parse.ts";
import { printQuery } from "#search/client/query/print.ts";
import { queries } from "./queries.ts";

test.each([
  ['oil "gas price" -coal', "oil gas price"],
  ["oil after:1999 before:2004", "oil"],
  ["place:vienna title:'oil price' kind:note language:de", "vienna oil price"],
  ['("gas price" OR -coal OR oil) war', "(gas price OR oil) war"],
  ["-(oil)", undefined],
  ["after:1999", undefined],
  ["oil gas OR U.S.", undefined],
])("%j", (text, loose) => {
  const { query } = parseQuery(text);
  const loosened = query && loosen(query);
  expect(loosened && printQuery(loosened)).toBe(loose);
});

test("what is loose is in normal form and can't be loosened", () => {
  fc.assert(
    fc.property(queries, (query) => {
      const loose = loosen(query);
      expect(parseQuery(loose ? printQuery(loose) : "").query).toEqual(loose);
      expect(loose && loosen(loose)).toBeUndefined();
    }),
  );
});
