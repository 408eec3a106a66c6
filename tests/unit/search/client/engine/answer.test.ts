import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { binsOf, filtersOf, foundBeforeFilters, spellingsIn, type EngineAnswer } from "#search/client/engine/answer.ts";
import { entryOfHit } from "#search/client/engine/entries.ts";
import { stateOf } from "#search/client/state/search-state.ts";
import { translation } from "./known.ts";

const answer = JSON.parse(readFileSync(join(import.meta.dirname, "answers/two-pieces.json"), "utf8")) as EngineAnswer;
const [old, walls] = answer.hits.hits.map((hit) => entryOfHit(hit, "/sub/"));
const marked = (words: readonly { text: string; marked: boolean }[] = []) =>
  words.map(({ text, marked: isMarked }) => (isMarked ? `[${text}]` : text)).join(" ");

describe("a piece that was found", () => {
  test("has its date, two places and its topics", () => {
    expect(old).toMatchObject({
      piece: "2004-04-06-a",
      facts: "6 April 2004, 09:30 GMT · North Quay · South Quay · Tides",
    });
    expect(walls?.facts).toBe("1787");
  });

  test("has the found words of its title marked, and its address has them in their forms", () => {
    expect(marked(old?.title)).toBe("The old [quay]");
    expect(old?.url).toBe("/sub/2004/the-old-quay/?mark=quay&mark=walls&mark=quay%20walls");
  });

  test("leads to its passages, first to the one with most", () => {
    expect(old?.passages.map(({ id, words }) => [id, marked(words)])).toEqual([
      ["p7", "The [walls,] said the master, [“quay] [walls”] of stone."],
      ["p2", "At the [quay.]"],
    ]);
  });

  test("may have no passage to show", () => {
    expect(walls).toMatchObject({ url: "/sub/1787/walls/", passages: [] });
  });

  test("that was not found by words shows how it begins", () => {
    const [hit] = answer.hits.hits;
    const plain = { ...hit, highlight: {}, inner_hits: {} } as EngineAnswer["hits"]["hits"][number];
    expect(entryOfHit(plain, "/").passages.map(({ id, words }) => [id, marked(words)])).toEqual([
      [undefined, "What it was built of."],
    ]);
  });
});

test("filters have the counts of the most frequent values and of those chosen", () => {
  const counts = filtersOf(answer, translation.facts.facets, stateOf(new URLSearchParams("place=south-quay")));
  expect(counts.map(({ id, values }) => [id, values.map(({ name, count, chosen }) => [name, count, chosen])])).toEqual([
    ["topic", [["Tides", 12, false]]],
    [
      "place",
      [
        ["North Quay", 30, false],
        ["South Quay", 1, true],
      ],
    ],
    ["language", [["English", 0, false]]],
  ]);
});

test("what was found lies in time as its months do", () => {
  expect(binsOf(answer).map(({ label, count }) => [label, count])).toEqual([
    ["December 2003", 1],
    ["January 2004", 0],
    ["February 2004", 0],
    ["March 2004", 0],
    ["April 2004", 40],
  ]);
  expect(binsOf({ hits: { hits: [] } })).toEqual([]);
});

test("what is counted over all and better spellings are read", () => {
  expect(foundBeforeFilters(answer)).toBe(50);
  expect([...spellingsIn(answer)]).toEqual([["quai", "quay"]]);
});
