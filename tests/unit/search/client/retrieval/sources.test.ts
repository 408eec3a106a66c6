import { expect, test } from "vitest";
import { findWord } from "#search/client/retrieval/sources.ts";
import { sources } from "./made-sources.ts";

/** What Pagefind is asked for a word. */
async function asked(word: string): Promise<string[]> {
  const terms: string[] = [];
  const find = async (term: string) => {
    terms.push(term);
    return [];
  };
  await findWord({ ...sources, engine: { ...sources.engine, find } }, word, { first: undefined, last: undefined });
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

test("a phrase is asked for without signs that the index has in no word", async () => {
  expect(await asked("$1.2")).toEqual(['"1.2"']);
});
