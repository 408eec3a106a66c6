import { expect, test } from "vitest";
import { findPhrase, findWord } from "#search/client/retrieval/sources.ts";
import { sources } from "./made-sources.ts";

/** What Pagefind is asked for a word or phrase. */
async function asked(text: string, search = findWord): Promise<string[]> {
  const terms: string[] = [];
  const find = async (term: string) => {
    terms.push(term);
    return [];
  };
  await search({ ...sources, engine: { ...sources.engine, find } }, text, { first: undefined, last: undefined });
  return terms;
}

test.each([
  ["europe", ["europe"]],
  ["north-south", ["north-south", '"north south"']],
  ["l’Europe", ["l’Europe", '"l Europe"']],
  ["O'Brien", ["O'Brien", '"O Brien"']],
  ["Shays’s", ["Shays’s"]],
  ["d’Arc-like", ["d’Arc-like", '"d Arc like"']],
])("%s is asked for as a whole and as several words, if it may be such", async (word, terms) => {
  expect(await asked(word)).toEqual(terms);
});

test.each([
  ["US", ["US"]],
  ["6.5", ["6.5"]],
  ["20%", ["20%", '"20 per cent"', '"20 percent"']],
])("%s is asked for so that Pagefind ranks it", async (word, terms) => {
  expect(await asked(word)).toEqual(terms);
});

test.each([
  ["$1.2 billion", '"1.2 billion"'],
  ["black & white", '"black white"'],
  ["20% of R&D", '"20% of R&D"'],
  ["grain", "grain"],
])("the phrase %s is asked for without signs that the index has in no word", async (phrase, term) => {
  const terms = await asked(phrase, findPhrase);
  expect(terms.map((each) => each.replaceAll(/\s+/g, " "))).toEqual([term]);
});
