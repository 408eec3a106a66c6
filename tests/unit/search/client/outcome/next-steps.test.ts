import { describe, expect, test } from "vitest";
import { search } from "#search/client/outcome/search.ts";
import { stateOf } from "#search/client/state/search-state.ts";
import { sources } from "../retrieval/made-sources.ts";

const advice = async (address: string) => (await search(stateOf(new URLSearchParams(address)), sources)).outcome.advice;
const told = async (address: string) => (await advice(address)).map(({ text, offer }) => text + (offer?.text ?? ""));

describe("where nothing is found, a search is offered", () => {
  test.each([
    ["a field of no piece", "q=title:xyzzy", ["Without “title:xyzzy”: all pieces"]],
    ["a misspelt value", "q=topic:traed", ["Did you mean topic:trade", "Without “topic:traed”: all pieces"]],
    ["a misspelt whole name", 'q=topic:"traed"', ['Did you mean topic:"trade"', 'Without “topic:"traed"”: all pieces']],
    [
      "a misspelt phrase",
      'q="rivr barge"',
      ['Did you mean "river barge"', "Less strictly: rivr barge", 'Without "rivr barge": all pieces'],
    ],
    ["phrases of no piece", 'q="north price" "ice grain"', ["Less strictly: north price ice grain"]],
    [
      "an exclusion of all",
      "q=grain -price -ships",
      ["Less strictly: grain", "Without “-price”: grain -ships", "Without “-ships”: grain -price"],
    ],
    ["a word of no piece", "q=xyzzy", ["Look through all pieces"]],
    ["no word", "q=-&topic=war", ["Look through all pieces"]],
    [
      "a word under filters that let others through",
      "q=xyzzy&topic=water",
      ["Without the words: all pieces with these filters", "Look through all pieces"],
    ],
    ["a word that only other pieces have", "q=budget&topic=water", ["Without the filters and dates: budget"]],
    [
      "filters that exclude each other",
      "topic=water&to=1999&q=",
      ["Without the filters and dates: all pieces", "Without the dates: all pieces with these filters"],
    ],
    [
      "a phrase and filters that both are too strict",
      'q="budget grain"&topic=water&to=1999',
      ["Without the filters and dates: budget grain", "Without the filters and dates: all pieces"],
    ],
    [
      "dates that exclude each other",
      "q=grain after:2005 before:1999",
      ["These dates exclude each other. Without them: grain"],
    ],
    ["the same without a word", "from=2005&to=1999", ["These dates exclude each other. Without them: all pieces"]],
    [
      "the same in the query and beside it",
      "q=before:1999&from=2003",
      ["These dates exclude each other. Without them: all pieces"],
    ],
    [
      "the same with a word of no piece",
      "q=xyzzy&from=2005&to=1999",
      ["These dates exclude each other.", "Look through all pieces"],
    ],
  ])("%s", async (_, address, expected) => {
    expect(await told(address)).toEqual(expected);
  });

  test.each([
    "q=title:xyzzy",
    "q=topic:xyzzy",
    "q=author:",
    'q="no such phrase" topic:war',
    "q=-river -grain -ports&topic=money",
  ])("%s: and each finds something", async (address) => {
    const state = stateOf(new URLSearchParams(address));
    const offers = (await advice(address)).flatMap(({ offer }) => (offer ? [offer.changes] : []));
    expect(offers.length).toBeGreaterThan(0);
    for (const changes of offers)
      expect((await search({ ...state, ...changes }, sources)).outcome.total).toBeGreaterThan(0);
  });
});

test("words that no piece has are named where others were found", async () => {
  expect(await told("q=the grain zygomorphic U.S.S.R.")).toEqual([
    "Passed over, since they say little: the.",
    "Found in no piece: “zygomorphic”, “U.S.S.R.”. The other words were searched.",
  ]);
});

test("where a phrase was opened to its words, it is named", async () => {
  expect(await told('q=grain "north price"')).toEqual([
    'Few pieces have "north price" together with the rest, so the words of the phrase were searched too.',
  ]);
});

test("what may have been meant is offered, and Enter takes it where nothing was found", async () => {
  const question = { text: "Did you mean ", isQuestion: true };
  const meant = { ...question, offer: { text: "budget", changes: { q: "budget" } } };
  expect(await advice("q=budge")).toContainEqual({ ...meant, byEnter: true });
  const [, offered] = await advice("q=budge barge");
  expect(offered).toEqual({ ...question, offer: { text: "budget barge", changes: { q: "budget barge" } } });
});

test("both readings of a date in numbers are named", async () => {
  const [read] = await advice("q=ice 06/04/2004");
  expect(read?.text).toBe("“06/04/2004” was read as 6 April 2004. Did you mean ");
  expect(read?.isQuestion).toBe(true);
  expect(read?.offer).toEqual({ text: "ice 4 June 2004", changes: { q: "ice 4 June 2004" } });
  expect(await told("q=ice 4 June 2004")).not.toContain("was read as");
});

test("where a word was corrected, the other words are offered alone", async () => {
  expect(await told("q=the grain rivr -ice")).toEqual([
    "Passed over, since they say little: the.",
    "Leave out the corrected words: grain -ice",
  ]);
  expect(await told("q=rivr")).toEqual([]);
});

test("what is told of a long query is cut, what is searched is not", async () => {
  const long = Array.from({ length: 90 }, (_, index) => `xyz${index}`).join(" ");
  const [, unknown] = await told(`q=the grain ${long}`);
  expect(unknown).toMatch(/^Found in no piece: “xyz0”, “xyz1”, .{90,120}…. The other words were searched.$/);
  const { outcome } = await search(stateOf(new URLSearchParams(`q=rivr ${long}`)), sources);
  expect(outcome.corrected).toMatch(/^river xyz0 .{80,120}…$/);
  const [first] = await advice(`q=${encodeURIComponent(`"${long.slice(0, 150)} river"`)}`);
  expect(first?.offer?.text).toMatch(/^xyz0 .{80,120}…$/);
  expect(first?.offer?.changes.q).toMatch(/ river$/);
});
