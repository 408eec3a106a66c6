import fc from "fast-check";
import { expect, test } from "vitest";
import { parseQuery } from "#search/client/query/parse.ts";
import { printQuery } from "#search/client/query/print.ts";
import { queries, typed } from "./queries.ts";

function printed(text: string): string {
  const { query } = parseQuery(text);
  return query ? printQuery(query) : "";
}

test.each([
  ["  oil   AND gas,coal ", "oil gas coal"],
  ["“oil  price” 'gas price'", '"oil price" "gas price"'],
  ['"U.S." "U.S. policy"', '"U.S." "U.S. policy"'],
  ["(oil gas) (coal OR (war OR peace))", "oil gas (coal OR war OR peace)"],
  ["((oil gas) OR coal)", "oil gas OR coal"],
  ["-(oil) -((oil gas)) -(oil OR gas)", "-oil -(oil gas) -(oil OR gas)"],
  ["TITLE:“oil” Place:vienna, -author:'A B'", 'title:"oil" place:vienna -author:"A B"'],
  ["After:1999. -To:2004-05", "after:1999 -to:2004-05"],
  ["oil - OR", "oil or"],
])("%j is printed in its usual form", (text, usual) => {
  expect(printed(text)).toBe(usual);
});

test("any text is read without a throw, and what it is read as comes back the same and without a note", () => {
  fc.assert(
    fc.property(typed, (text) => {
      const { query } = parseQuery(text);
      expect(parseQuery(query ? printQuery(query) : "")).toEqual({ query, note: undefined });
    }),
    { numRuns: 3000 },
  );
});

test("any query, printed and read again, is the same", () => {
  fc.assert(
    fc.property(queries, (query) => {
      expect(parseQuery(printQuery(query))).toEqual({ query, note: undefined });
    }),
    { numRuns: 1000 },
  );
});

test("the largest texts that are read come back the same, too", () => {
  const longest = `"${"x".repeat(200)}"`;
  for (const text of [`-organisation:${longest} `, `-(${longest} a/b) `]) {
    const query = parseQuery(text.repeat(text.includes("/") ? 33 : 100));
    expect(query.note).toBeUndefined();
    expect(query.query && parseQuery(printQuery(query.query))).toEqual(query);
  }
});
