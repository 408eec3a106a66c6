import { describe, expect, test } from "vitest";
import type { Facts } from "#search/client/facts/facts.ts";
import { foldText } from "#search/client/facts/names.ts";
import type { DayRange } from "#search/client/query/date-range.ts";
import { parseQuery } from "#search/client/query/parse.ts";
import { evaluate } from "#search/client/retrieval/evaluate.ts";
import type { Sources } from "#search/client/retrieval/sources.ts";

/** Pieces, newest first, a day each from 2004-01-20 back; a made-up archive whose words have no other forms. */
const pieces = [
  { title: "Harbour", text: "the ports of the north and the grain ships", topic: "trade" },
  { title: "Ice", text: "the north ports freeze and ships wait", topic: "trade" },
  { title: "Dams", text: "a river dam and the grain price", topic: "water" },
  { title: "The long river", text: "river river barge", topic: "water" },
  { title: "Budget", text: "grain price and the budget", topic: "money" },
];
const newest = 12_437;

const facts: Facts = {
  size: pieces.length,
  rowOf: (id) => Number(id),
  starts: Int32Array.from(pieces, (_, row) => newest - row),
  ends: Int32Array.from(pieces, (_, row) => newest - row),
  facets: [
    {
      id: "topic",
      label: "Topics",
      values: ["trade", "water", "money"].map((id) => ({ id, name: id })),
      offsets: Uint32Array.of(0, 2, 4, 5),
      rows: Uint32Array.of(0, 1, 2, 3, 4),
    },
  ],
};

const result = { id: "", score: 0, data: () => Promise.reject(new Error("Nothing is opened here.")) };
const sources: Sources = {
  facts,
  engine: {
    divided: false,
    pieces: 0,
    prepare: async () => undefined,
    find: async (term) => {
      const wanted = foldText(term);
      const results = pieces.flatMap(({ text }, row) => {
        const spaced = foldText(text).replaceAll(" ", "  ");
        const times = spaced.split(` ${wanted.trim().replaceAll(" ", "  ")} `).length - 1;
        return times > 0 && wanted.trim() !== "" ? [{ ...result, id: String(row), score: times }] : [];
      });
      return [{ prefix: "", scale: 1, phrase: /^"(.*)"$/.exec(term)?.[1], results }];
    },
    all: async () => [
      { prefix: "", scale: 0, phrase: undefined, results: pieces.map((_, row) => ({ ...result, id: String(row) })) },
    ],
  },
  acronyms: async () => ({}),
  titles: async () => pieces.map(({ title }) => foldText(title)),
  lexicon: async () => ({ has: () => false, correct: (word) => (word === "rivr" ? "river" : undefined) }),
};

const search = (text: string, days: DayRange = { first: undefined, last: undefined }) =>
  evaluate(parseQuery(text).query, sources, days);
const rows = async (text: string) => (await search(text)).rows.map(({ row }) => row);

describe("searching", () => {
  test.each([
    ["ranks by score", "river", [3, 2]],
    ["puts the newest first where there are no words", "topic:water", [2, 3]],
    ["finds all pieces for no query", "", [0, 1, 2, 3, 4]],
    ["keeps phrases to the letter", '"north ports"', [1]],
    ["keeps stop words in phrases", '"of the north"', [0]],
    ["joins phrases and words", '"grain price" budget', [4]],
    ["excludes", "grain -price", [0]],
    ["excludes brackets", "grain -(price OR ships)", []],
    ["finds what is not there", "-grain", [1, 3]],
    ["unites", "barge OR freeze", [3, 1]],
    ["nests", "(barge OR price) topic:water", [2, 3]],
    ["searches titles", "title:river", [3]],
    ["limits days", "grain from:2004-01-20", [0]],
    ["knows no such value", "grain topic:war", []],
    ["folds accents", "rivér", [3, 2]],
  ])("%s: %s", async (_, text, expected) => {
    const found = await rows(text);
    expect(text.includes("OR") ? found.toSorted() : found).toEqual(
      text.includes("OR") ? expected.toSorted() : expected,
    );
  });

  test("relaxes words, those with all of them first, and says so", async () => {
    const found = await search("budget grain zebra");
    expect(found.relaxed).toBe(true);
    expect(found.rows.map(({ row }) => row)[0]).toBe(4);
    expect((await search("grain ships")).rows[0]?.row).toBe(0);
  });

  test("names the words that no piece has, and searches the others", async () => {
    const found = await search("grain zygomorphic qqqq");
    expect(found.unknown).toEqual(["zygomorphic", "qqqq"]);
    expect(found.rows.map(({ row, complete }) => [row, complete])).toEqual([
      [0, false],
      [2, false],
      [4, false],
    ]);
    expect((await search("grain ships")).unknown).toEqual([]);
  });

  test("never relaxes what stands beside the words", async () => {
    expect(await rows("budget zebra topic:water")).toEqual([]);
    expect(await rows('budget zebra "north ports"')).toEqual([]);
  });

  test("names the stop words that it ignored", async () => {
    expect((await search("the river")).ignored).toEqual(["the"]);
  });

  test("searches a word that is nowhere as corrected, and says so", async () => {
    const found = await search("rivr barge");
    expect(found.corrected).toBe("river barge");
    expect(found.rows[0]?.row).toBe(3);
    expect((await search("river")).corrected).toBeUndefined();
  });

  test("corrects nothing that is excluded or in quotation marks", async () => {
    expect((await search('grain -rivr "rivr"')).corrected).toBeUndefined();
  });

  test("takes an acronym among words for a word", async () => {
    expect((await search("river e.g. barge")).rows[0]?.row).toBe(3);
    expect(await rows('river "e.g." barge')).toEqual([]);
  });

  test("keeps to the days that it is given", async () => {
    const found = await search("grain", { first: newest - 3, last: newest - 1 });
    expect(found.rows.map(({ row }) => row)).toEqual([2]);
  });

  test("tells phrases from words in what was found", async () => {
    const [terms = []] = (await search('"grain price" budget')).results([4]);
    expect(terms.map(({ phrase }) => phrase)).toEqual(["grain price", undefined]);
  });

  test("gives each piece the results that found it, and one where no word did", async () => {
    expect((await search("grain price")).results([0, 2]).map(({ length }) => length)).toEqual([1, 2]);
    expect((await search("topic:water")).results([2, 3]).map(({ length }) => length)).toEqual([1, 1]);
  });
});
