import { expect, test } from "vitest";
import { parseQuery } from "#search/client/query/parse.ts";
import { printQuery } from "#search/client/query/print.ts";
import { stillTyped } from "#search/client/query/still-typed.ts";

test.each([
  ["kenn", "kenn*"],
  ["cuba kenn", "cuba kenn*"],
  ["kenn ", "kenn"],
  ["kenn,", "kenn"],
  ["ke", "ke"],
  ["kenn*", "kenn*"],
  ["price of the", "price of the"],
  ["cuba 1962", "cuba 1962"],
  ["R&D", "R&D"],
  ['"cuba kenn', "cuba kenn*"],
  ['cuba "kenn"', 'cuba "kenn"'],
  ["cuba -kenn", "cuba -kenn"],
  ["cuba OR kenn", "cuba OR kenn"],
])("%j while it is typed", (text, expected) => {
  const query = stillTyped(parseQuery(text).query, text);
  expect(query && printQuery(query)).toBe(expected);
});
