import { describe, expect, test } from "vitest";
import type { Questions } from "./collection.ts";
import { qualityOf } from "./metrics.ts";

/** What answers which query, and how well. */
function judged(judgments: Record<string, Record<string, number>>): Pick<Questions, "judgments"> {
  const maps = Object.entries(judgments).map(([query, grades]) => [query, new Map(Object.entries(grades))] as const);
  return { judgments: new Map(maps) };
}

function quality(judgments: Record<string, Record<string, number>>, answers: Record<string, string[]>) {
  return qualityOf(new Map(Object.entries(answers)), judged(judgments));
}

const others = (count: number) => Array.from({ length: count }, (_, index) => `other-${index}`);

describe("of one query", () => {
  test("all that answers, best first, is perfect", () => {
    expect(quality({ q: { a: 2, b: 1 } }, { q: ["a", "b"] })).toEqual({
      ndcg: 1,
      mrr: 1,
      map: 1,
      recall: 1,
      hit: 1,
      zero: 0,
    });
  });

  test("the second and the fourth of three that answer", () => {
    const { ndcg, mrr, map, recall, hit } = quality({ q: { a: 1, b: 1, c: 1 } }, { q: ["x", "a", "y", "b"] });
    expect(mrr).toBe(1 / 2);
    // 1/log2(3) + 1/log2(5) over 1 + 1/log2(3) + 1/log2(4).
    expect(ndcg).toBeCloseTo((0.6309298 + 0.4306766) / (1 + 0.6309298 + 0.5), 6);
    expect(map).toBeCloseTo((1 / 2 + 2 / 4) / 3, 10);
    expect(recall).toBeCloseTo(2 / 3, 10);
    expect(hit).toBe(0);
  });

  test("a better answer counts as much more as its grade, discounted by its place", () => {
    const { ndcg, map } = quality({ q: { a: 2, b: 1 } }, { q: ["b", "a"] });
    expect(ndcg).toBeCloseTo((1 + 2 * 0.6309298) / (2 + 0.6309298), 6);
    expect(map).toBe(1);
  });

  test("the tenth counts for nDCG@10 and the eleventh doesn't", () => {
    expect(quality({ q: { a: 1 } }, { q: [...others(9), "a"] }).ndcg).toBeCloseTo(0.2890648, 6);
    const eleventh = quality({ q: { a: 1 } }, { q: [...others(10), "a"] });
    expect(eleventh.ndcg).toBe(0);
    expect(eleventh.map).toBeCloseTo(1 / 11, 10);
  });

  test("of more than ten that answer, ten are as good as can be", () => {
    const good = others(12);
    expect(quality({ q: Object.fromEntries(good.map((doc) => [doc, 1])) }, { q: good.slice(0, 10) }).ndcg).toBe(1);
  });

  test("the hundredth counts for recall@100 and the next doesn't", () => {
    expect(quality({ q: { a: 1 } }, { q: [...others(99), "a"] }).recall).toBe(1);
    expect(quality({ q: { a: 1 } }, { q: [...others(100), "a"] }).recall).toBe(0);
  });

  test("a document judged to be no answer is none", () => {
    expect(quality({ q: { a: 0, b: 1, c: -1 } }, { q: ["a", "c", "b"] })).toEqual({
      ndcg: 0.5,
      mrr: 1 / 3,
      map: 1 / 3,
      recall: 1,
      hit: 0,
      zero: 0,
    });
  });
});

describe("of several queries", () => {
  test("all is the mean, and one without answers counts as nothing", () => {
    const judgments = { q1: { a: 1 }, q2: { b: 1 }, q3: { c: 1 }, q4: { d: 1 } };
    const { ndcg, map, recall, hit, zero } = quality(judgments, { q1: ["a"], q2: ["x", "b"], q3: [] });
    expect(ndcg).toBeCloseTo((1 + 0.6309298) / 4, 6);
    expect([map, recall, hit, zero]).toEqual([(1 + 1 / 2) / 4, 2 / 4, 1 / 4, 2 / 4]);
  });

  test("one that nothing answers is left out", () => {
    const answers = { q1: ["a"], q2: ["b"] };
    expect(quality({ q1: { a: 1 }, q2: { b: 0 } }, answers)).toEqual({
      ndcg: 1,
      mrr: 1,
      map: 1,
      recall: 1,
      hit: 1,
      zero: 0,
    });
  });

  test("no queries, no quality", () => {
    expect(quality({}, {})).toEqual({ ndcg: 0, mrr: 0, map: 0, recall: 0, hit: 0, zero: 0 });
  });
});
