import { expect, test } from "vitest";
import { sampleQueries } from "./query-sample.ts";

const words = Array.from({ length: 5000 }, (_, place) => [`w${place}`, Math.floor(5000 / (place + 1))] as const);
const each = 20;

test("there are as many queries of one word, of two and of three", () => {
  const sample = sampleQueries(words, each);
  expect(sample.map((queries) => queries.length)).toEqual([each, each, each]);
  sample.forEach((queries, index) => {
    for (const query of queries) expect(query.split(" ")).toHaveLength(index + 1);
  });
});

test("no word is asked for twice, and none that no piece has", () => {
  const asked = sampleQueries([...words, ["nowhere", 0]], each)
    .flat()
    .flatMap((query) => query.split(" "));
  expect(new Set(asked).size).toBe(6 * each);
  expect(asked).not.toContain("nowhere");
  expect(asked).not.toContain("");
});

test("queries of each length go from the most frequent words to rare ones", () => {
  for (const queries of sampleQueries(words, each)) {
    const places = queries.flatMap((query) => query.split(" ").map((word) => Number(word.slice(1))));
    expect(Math.min(...places)).toBeLessThan(10);
    expect(Math.max(...places)).toBeGreaterThan(2500);
  }
});

test("the order of the words makes no difference", () => {
  expect(sampleQueries(words.toReversed(), each)).toEqual(sampleQueries(words, each));
});

test("too few words are an error, just enough are none", () => {
  expect(() => sampleQueries(words.slice(0, 119), each)).toThrow("The pieces have 119 words; 120 are wanted.");
  expect(sampleQueries(words.slice(0, 120), each).flat()).toHaveLength(3 * each);
});
