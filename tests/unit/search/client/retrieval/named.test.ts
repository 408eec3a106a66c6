import { describe, expect, test } from "vitest";
import { parseQuery } from "#search/client/query/parse.ts";
import { evaluate } from "#search/client/retrieval/evaluate.ts";
import { sourcesOf } from "./made-sources.ts";

const sources = sourcesOf(
  [
    { text: "the program of the labor union, and its program", topic: "money" },
    { text: "a programme of repairs", topic: "water" },
    { text: "beijing and its labour programme", topic: "trade" },
    { text: "the talks in peking", topic: "trade" },
    { text: "mao zedong spoke", topic: "money" },
    { text: "mao tse tung spoke of peking", topic: "money" },
    { text: "the water of the canal, a wet summer", topic: "trade" },
    { text: "the element of surprise", topic: "water" },
  ].map((piece) => ({ ...piece, title: "Untitled" })),
);

const search = (text: string) => evaluate(parseQuery(text).query, sources, { first: undefined, last: undefined });

async function found(text: string) {
  const { rows, also } = await search(text);
  return { rows: rows.map(({ row }) => row), also };
}

describe("spellings", () => {
  test.each([
    ["the typed one comes first, however often the other stands there", "programme", [1, 2, 0], ["program"]],
    ["the other English way", "program", [0, 1, 2], ["programme"]],
    ["several words, all of them in some spelling", "labour programme", [2, 0], ["labor", "program"]],
    ["a name", "Peking", [3, 5, 2], ["Beijing"]],
    ["a name of several words", "Mao Zedong", [4, 5], ["Mao Tse-tung"]],
    ["nothing is said of a spelling that finds nothing", "talks defence", [3], []],
  ])("%s: %s", async (_, text, rows, also) => {
    const result = await found(text);
    expect({ ...result, rows: result.rows.slice(0, rows.length) }).toEqual({ rows, also });
  });

  test("a name that no piece has so is found in its other spellings", async () => {
    const { rows, also } = await found("Peiping");
    expect({ rows: rows.toSorted(), also }).toEqual({ rows: [2, 3, 5], also: ["Beijing", "Peking"] });
  });

  test("a piece with two spellings is no better than one with the typed one as often", async () => {
    const two = [{ text: "a programme" }, { text: "a programme, a program" }];
    const twice = sourcesOf(two.map((piece) => ({ ...piece, title: "Untitled", topic: "money" })));
    const { rows, also } = await evaluate({ kind: "word", text: "programme" }, twice, {
      first: undefined,
      last: undefined,
    });
    expect({ rows: rows.map(({ row }) => row), also }).toEqual({ rows: [0, 1], also: [] });
  });

  test("the same holds under a minus sign and among alternatives", async () => {
    expect((await found("labor OR peking")).rows.toSorted()).toEqual([0, 2, 3, 5]);
    expect((await found("spoke -Beijing")).rows).toEqual([4]);
  });

  test("a phrase is found as it is typed", async () => {
    expect(await found('"labour programme"')).toEqual({ rows: [2], also: [] });
  });
});

describe("entries of vocabularies", () => {
  test("a word that names one finds its pieces, those with the word itself first", async () => {
    const { rows, entries } = await search("water");
    expect(rows.map(({ row, complete }) => [row, complete]).toSorted()).toEqual([
      [1, true],
      [6, true],
      [7, true],
    ]);
    expect(entries.map(({ column, value }) => column.values[value]?.name)).toEqual(["water"]);
  });

  test("so does another name of it, of several words too", async () => {
    expect((await found("wasser")).rows.toSorted()).toEqual([1, 6, 7]);
    const { rows, entries } = await search("the wet element");
    expect(rows.filter(({ complete }) => complete).map(({ row }) => row)).toEqual([7, 1, 6]);
    expect(entries).toHaveLength(1);
  });

  test("none is offered where other words stand beside its name", async () => {
    expect((await search("water repairs")).entries).toEqual([]);
    expect((await search("water topic:water")).entries).toEqual([]);
    expect((await search("water repairs")).rows[0]?.row).toBe(1);
  });
});
