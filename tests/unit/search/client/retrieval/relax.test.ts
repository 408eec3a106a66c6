import { describe, expect, test } from "vitest";
import { relax } from "#search/client/retrieval/relax.ts";

const rows = (size: number, ...members: number[]) =>
  Uint8Array.from({ length: size }, (_, row) => (members.includes(row) ? 1 : 0));
const members = (rows: Uint8Array) => [...rows.keys()].filter((row) => rows[row] === 1);
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);
const everything = (size: number) => rows(size, ...range(0, size));

describe("relaxing words", () => {
  test("ten pieces with all words are enough", () => {
    const all = relax([rows(100, ...range(0, 20)), rows(100, ...range(10, 30))], everything(100));
    expect(all.relaxed).toBe(false);
    expect(members(all.rows)).toEqual(range(10, 20));
  });

  test("with nine, those with most words are taken in", () => {
    const some = relax([rows(100, ...range(0, 20)), rows(100, ...range(11, 30))], everything(100));
    expect(some.relaxed).toBe(true);
    expect(members(some.rows)).toEqual(range(0, 30));
    expect(members(some.complete)).toEqual(range(11, 20));
  });

  test("conditions are never relaxed", () => {
    const some = relax([rows(100, 1, 2), rows(100, 2, 3)], rows(100, 1, 2, 50));
    expect(members(some.rows)).toEqual([1, 2]);
    expect(members(some.complete)).toEqual([2]);
  });

  test("a single word isn't relaxed", () => {
    const one = relax([rows(100, 4)], everything(100));
    expect(one.relaxed).toBe(false);
    expect(members(one.rows)).toEqual([4]);
  });

  test("a word of most pieces brings none in, unless all words are such", () => {
    const common = rows(100, ...range(0, 60));
    expect(members(relax([common, rows(100, 3, 90)], everything(100)).rows)).toEqual([3, 90]);
    const [a, b] = [rows(100, ...range(0, 52)), rows(100, ...range(48, 100))];
    expect(members(relax([a, b], everything(100)).rows)).toEqual(range(0, 100));
  });

  test("a piece with a quarter of the weight of the best is left in, one with less is left out", () => {
    const rare = [rows(1000, 1), rows(1000, 1), rows(1000, 1)];
    const other = rows(1000, ...range(2, 400));
    expect(members(relax([...rare, other], everything(1000)).rows)).toEqual([1]);
    expect(members(relax([...rare, rows(1000, 2)], everything(1000)).rows)).toEqual([1, 2]);
  });

  test("words that no piece has leave nothing", () => {
    const none = relax([rows(10), rows(10)], everything(10));
    expect(members(none.rows)).toEqual([]);
    expect(none.relaxed).toBe(false);
  });

  test("a word that no piece has doesn't count against the others", () => {
    const common = rows(10, ...range(0, 8));
    expect(members(relax([rows(10), rows(10, 7)], everything(10)).rows)).toEqual([7]);
    expect(members(relax([rows(10), common], everything(10)).rows)).toEqual(range(0, 8));
    expect(members(relax([rows(10), common, rows(10, 9)], everything(10)).rows)).toEqual([9]);
  });

  test("nor does one that no piece has within the conditions", () => {
    expect(members(relax([rows(10, 9), rows(10, ...range(0, 8))], rows(10, 0, 1)).rows)).toEqual([0, 1]);
  });
});
