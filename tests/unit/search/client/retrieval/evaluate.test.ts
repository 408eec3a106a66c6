import { describe, expect, test } from "vitest";
import type { DayRange } from "#search/client/query/date-range.ts";
import { parseQuery } from "#search/client/query/parse.ts";
import { evaluate } from "#search/client/retrieval/evaluate.ts";
import { newest, sources } from "./made-sources.ts";

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
    ["puts pieces with phrases and words first", '"grain price" budget', [4, 2]],
    ["takes a day in words for one that pieces are of", "18 January 2004", [2]],
    ["takes a month in words for one that pieces are of", "Jan 2004 river", [3, 2]],
    ["takes a range in words for one that pieces are of", "17 to 18 January 2004", [2, 3]],
    ["excludes the pieces of a day in words", "grain -(January 18, 2004)", [0, 4]],
    ["takes a date in numbers for one with the day first", "18/1/2004", [2]],
    ["knows no such day", "18 January 2005", []],
    ["finds all words that begin so", "gra*", [0, 2, 4]],
    ["finds beginnings beside words", "fre* north", [1, 0]],
    ["excludes all words that begin so", "grain -pri*", [0]],
    ["excludes", "grain -price", [0]],
    ["excludes brackets", "grain -(price OR ships)", []],
    ["finds what is not there", "-grain", [1, 3]],
    ["unites", "barge OR freeze", [3, 1]],
    ["nests", "(barge OR price) topic:water", [2, 3]],
    ["searches titles", "title:river", [3]],
    ["limits days", "grain from:2004-01-20", [0]],
    ["knows no such value", "grain topic:war", []],
    ["folds accents", "rivér", [3, 2]],
    ["takes a day for one that pieces are of", "2004-01-18", [2]],
    ["takes a month for one that pieces are of", "2004-01 river", [3, 2]],
    ["excludes the pieces of a day", "grain -2004-01-18", [0, 4]],
    ["knows no such year", "2099", []],
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
    expect(await rows("budget zebra -budget")).toEqual([]);
  });

  test("counts a phrase that it opens by its words only", async () => {
    expect((await rows('river barge budget "grain price"')).slice(0, 3)).toEqual([2, 3, 4]);
  });

  test("opens phrases beside words where few pieces have them, and says which", async () => {
    const found = await search('grain "north price" zebra');
    expect(found.opened).toEqual(["north price"]);
    expect(found.rows.map(({ row, complete }) => [row, complete])).toEqual([
      [0, false],
      [2, false],
      [4, false],
      [1, false],
    ]);
    expect((await search('budget "grain price"')).rows[0]).toEqual({ row: 4, complete: true });
    expect((await search("the 'barge' and the 'budget'")).rows.map(({ row }) => row)).toEqual([3, 4]);
  });

  test.each(['"north price"', '"north price" "grain"', '"north price" topic:trade', '"north price" -river'])(
    "keeps phrases without words beside them to the letter: %s",
    async (text) => {
      const found = await search(text);
      expect([found.rows, found.opened]).toEqual([[], []]);
    },
  );

  test("finds pieces for a word with hyphens, not for its parts", async () => {
    const found = await search("north-ports");
    expect(found.rows.map(({ row }) => row)).toEqual([1]);
    expect(found.results([1]).map((terms) => terms.length)).toEqual([1]);
  });

  test.each([
    ["a name without what it owns by", "barge's", "barge", [3]],
    ["what has hyphens as several words", "grain-dam", "grain dam", [2]],
    ["nothing else beside a word that is there", "river", undefined, [3, 2]],
    ["nothing of a phrase", '"grain-dam"', undefined, []],
    ["nothing of what is excluded", "river -barge's", undefined, [3, 2]],
    ["nothing where no part is known", "zebra-stripes", undefined, []],
  ])("where a word is in no piece, searches %s: %s", async (_, text, corrected, expected) => {
    const found = await search(text);
    expect(found.corrected).toBe(corrected);
    expect(found.rows.map(({ row }) => row).toSorted()).toEqual(expected.toSorted());
  });

  test("finds an acronym without its full stops too, and says so", async () => {
    const { rows, also, corrected } = await search("D.A.M. budget");
    expect(rows.map(({ row }) => row).toSorted()).toEqual([2, 4]);
    expect({ also, corrected }).toEqual({ also: ["DAM"], corrected: undefined });
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

  test.each([
    ["a word of the language", "grainy", undefined, "grain"],
    ["a name for a word of the language", "Budgit", undefined, "budget"],
    ["a word with two mistakes", "freezsi", undefined, "freeze"],
    ["anything for nothing near", "zebra", undefined, undefined],
    ["anything for a beginning", "zebr*", undefined, undefined],
  ])("never takes %s for another: %s", async (_, text, corrected, offered) => {
    const found = await search(`${text} barge`);
    expect(found.corrected).toBe(corrected);
    expect(found.offered).toBe(offered && `${offered} barge`);
    expect(found.rows.map(({ row }) => row)).toEqual([3]);
  });

  test.each([
    ["a beginning", "harbo", "harbo*"],
    ["the beginning of a name", "Harb", "Harb*"],
    ["words without a space between them", "grainprice", "grain price"],
    ["a name for a name", "Harbuor", "harbour"],
    ["a word in small letters", "budgit", "budget"],
  ])("takes for what was meant %s: %s", async (_, text, corrected) => {
    const found = await search(`${text} barge`);
    expect([found.corrected, found.offered]).toEqual([`${corrected} barge`, undefined]);
  });

  test("corrects nothing where it is not to", async () => {
    const { query } = parseQuery("rivr barge");
    expect((await evaluate(query, sources, { first: undefined, last: undefined }, false)).corrected).toBeUndefined();
  });

  test("corrects nothing that is excluded or in quotation marks", async () => {
    expect((await search("grain -rivr")).corrected).toBeUndefined();
    expect((await search('"rivr"')).corrected).toBeUndefined();
  });

  test("takes an acronym among words for a word", async () => {
    expect((await search("river e.g. barge")).rows[0]?.row).toBe(3);
  });

  test("keeps to the days that it is given", async () => {
    const found = await search("grain", { first: newest - 3, last: newest - 1 });
    expect(found.rows.map(({ row }) => row)).toEqual([2]);
  });

  test("tells phrases from words in what was found", async () => {
    const [terms = []] = (await search('"grain price" budget')).results([4]);
    expect(terms.map(({ phrase }) => phrase)).toEqual([undefined, "grain price"]);
  });

  test("gives each piece the results that found it, and one where no word did", async () => {
    expect((await search("grain price")).results([0, 2]).map(({ length }) => length)).toEqual([1, 2]);
    expect((await search("topic:water")).results([2, 3]).map(({ length }) => length)).toEqual([1, 1]);
  });
});
