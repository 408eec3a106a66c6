import { expect, test } from "vitest";
import { ways } from "./ways.ts";

const typed = (query: string) => Object.fromEntries(ways.map((way) => [way.name, way.typed(query)]));

test("a query in each way, but for its random edit", () => {
  const { "with a typo": misspelt, ...others } = typed("what loads do swept wings carry");
  expect(misspelt).not.toBe("what loads do swept wings carry");
  expect(others).toEqual({
    "as asked": "what loads do swept wings carry",
    "in capitals": "WHAT LOADS DO SWEPT WINGS CARRY",
    "two words in single quotation marks": "what 'loads' do 'swept' wings carry",
    "two words as a phrase": 'what loads do "swept wings" carry',
    "two words in brackets": "what loads do (swept wings) carry",
    "numbered, as in a list": "3. what loads do swept wings carry",
    "two words glued together": "what loads do sweptwings carry",
    "the longest word split": "what lo ads do swept wings carry",
  });
});

test("a query of one word or none is asked all the same", () => {
  expect(typed("wings")["two words as a phrase"]).toBe("wings");
  expect(typed("wings")["two words glued together"]).toBe("wings");
  expect(typed("1963")["the longest word split"]).toBe("1963");
});
