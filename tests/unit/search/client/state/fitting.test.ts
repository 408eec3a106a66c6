import { expect, test } from "vitest";
import { fitting } from "#search/client/state/fitting.ts";
import { paramsOf, stateOf } from "#search/client/state/search-state.ts";

const addressOf = (q: string) => String(paramsOf({ ...stateOf(new URLSearchParams()), q }));

test.each([
  ["words", "harbour "],
  ["words of another script", "гавань "],
  ["words that each take many bytes", "港口。 "],
  ["a single word", "x"],
])("2,000 %s make no address over 2,000 bytes, and what it has is searched again alike", (_, word) => {
  const address = addressOf(word.repeat(2000));
  expect(address.length).toBeLessThan(2000);
  const { q } = stateOf(new URLSearchParams(address));
  expect(addressOf(q)).toBe(address);
  expect(fitting(q)).toBe(q);
});

test("what fits stays as typed, and the rest is cut between words", () => {
  expect(fitting(" oil  price\n")).toBe(" oil  price\n");
  expect(fitting("harbour ".repeat(2000))).toMatch(/^(harbour ){100,}harbour$/);
});
