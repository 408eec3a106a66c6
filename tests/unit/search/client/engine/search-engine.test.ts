import { describe, expect, test } from "vitest";
import type { EngineAnswer } from "#search/client/engine/answer.ts";
import type { Clause } from "#search/client/engine/clauses.ts";
import { searchEngine } from "#search/client/engine/search-engine.ts";
import { stateOf } from "#search/client/state/search-state.ts";
import { translation } from "./known.ts";

interface Known {
  /** How many pieces have all words, and how many only some. */
  all: number;
  some?: number;
  /** How many there are whatever the filters. */
  unfiltered?: number;
  /** How many have each word. */
  words?: number[];
  suggest?: EngineAnswer["suggest"];
}

/** Answers as an engine that knows so many pieces, and says what it was asked for. */
async function searched(address: string, known: Known) {
  const asked: { kind: "all" | "some" | "any"; from: number; size: number }[] = [];
  const ask = async (request: Clause): Promise<EngineAnswer> => {
    const { from = 0, size = 0 } = request as { from?: number; size?: number };
    const isPartial = "must_not" in ((request["post_filter"] as { bool?: object } | undefined)?.bool ?? {});
    const kind = "post_filter" in request ? (isPartial ? "some" : "all") : "any";
    asked.push({ kind, from, size });
    const total = (kind === "some" ? known.some : known.all) ?? 0;
    const ids = Array.from({ length: total }, (_, place) => `${kind} ${place}`).slice(from, from + size);
    const hits = ids.map((id) => ({ _source: { id } })) as unknown as EngineAnswer["hits"]["hits"];
    const buckets = Object.fromEntries((known.words ?? []).map((count, place) => [place, { doc_count: count }]));
    return {
      hits: { total: { value: total }, hits },
      aggregations: {
        "found!": { doc_count: known.unfiltered ?? known.all },
        "words!": { buckets },
      } as unknown as NonNullable<EngineAnswer["aggregations"]>,
      ...(known.suggest && { suggest: known.suggest }),
    };
  };
  const { outcome, hits, page } = await searchEngine(stateOf(new URLSearchParams(address)), translation, ask);
  return { outcome, page, asked, ids: hits.map(({ _source: { id } }) => id) };
}

const suggest = { spelling: [{ text: "wals", options: [{ text: "walls" }] }] };

describe("a search of an engine", () => {
  test("asks once where enough pieces have all words", async () => {
    const { outcome, asked, ids } = await searched("q=quay+walls&page=2", { all: 41 });
    expect(asked).toEqual([{ kind: "all", from: 20, size: 20 }]);
    expect(outcome).toMatchObject({ total: 41, listed: 41, complete: 41, advice: [] });
    expect([ids[0], ids.length]).toEqual(["all 20", 20]);
  });

  test("goes on with pieces that have some of the words, after those that have all", async () => {
    const { outcome, ids } = await searched("q=quay+walls", { all: 3, some: 30, words: [33, 3] });
    expect(outcome).toMatchObject({ total: 33, complete: 3, advice: [] });
    expect([ids.length, ids[2], ids[3], ids[19]]).toEqual([20, "all 2", "some 0", "some 16"]);
  });

  test("has no result twice, and leaves none out, on the pages after it", async () => {
    const { ids } = await searched("q=quay+walls&page=2", { all: 3, some: 30 });
    expect([ids.length, ids[0], ids[12]]).toEqual([13, "some 17", "some 29"]);
  });

  test("doesn't take in others for few results that filters leave of many", async () => {
    const { outcome, asked } = await searched("q=quay+walls&topic=tides", { all: 2, unfiltered: 50, some: 9 });
    expect(asked).toHaveLength(1);
    expect(outcome.total).toBe(2);
  });

  test("shows the last page where a later one was asked for, and asks for none that an engine doesn't give", async () => {
    const { page, ids, asked } = await searched("q=quay&page=999", { all: 41 });
    expect([page, ids]).toEqual([3, ["all 40"]]);
    expect(asked.map(({ from }) => from)).toEqual([9980, 40]);
  });

  test("says that not all of very many are listed", async () => {
    const { outcome } = await searched("q=quay", { all: 12_345 });
    expect(outcome).toMatchObject({ total: 12_345, listed: 10_000 });
    expect(outcome.advice).toEqual([
      { text: "The first 10,000 are listed. Add words or filters to reach the others." },
    ]);
  });

  test("names the words that no piece has, and offers better ones", async () => {
    const { outcome } = await searched("q=quay+wals", { all: 0, some: 9, words: [9, 0], suggest });
    expect(outcome.advice).toEqual([
      { text: "Found in no piece: “wals”. The other words were searched." },
      { text: "Did you mean ", offer: { text: "quay walls", changes: { q: "quay walls" } }, isQuestion: true },
    ]);
  });

  test("that finds nothing offers what finds something", async () => {
    const { outcome, asked } = await searched("q=wals", { all: 0, suggest });
    expect(outcome.advice).toEqual([]);
    expect(asked.map(({ kind }) => kind)).toContain("any");
  });

  test("offers the page of what is named, and says which words it passed over", async () => {
    const { outcome } = await searched("q=the+tides", { all: 41 });
    expect(outcome.advice).toEqual([
      { text: "Topic: ", page: { text: "Tides", address: "/topics/tides/" } },
      { text: "Passed over, since they say little: the." },
    ]);
  });
});
