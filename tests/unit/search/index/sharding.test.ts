import { describe, expect, test } from "vitest";
import { toMoment } from "#piece/dates.ts";
import { daysOf } from "#search/client/facts/days.ts";
import { shardsWithin } from "#search/client/retrieval/shards.ts";
import { shardsJson, shardsOf, shardSizeFor } from "#search/index/sharding.ts";

const dated = (...dates: string[]) => dates.map((date) => ({ published: toMoment(date) }));
const dates = (shards: ReturnType<typeof shardsOf>) =>
  shards.map(({ pieces }) => pieces.map(({ published }) => published.text));

describe("shards", () => {
  test("a small archive is one, in the index's own folder", () => {
    const [only, ...others] = shardsOf(dated("2004-02-01", "2003"), 2);
    expect(others).toEqual([]);
    expect(only?.shard).toEqual({
      path: "",
      pieces: 2,
      first: daysOf("2003-01-01").first,
      last: daysOf("2004-02-01").last,
    });
  });

  test("years stay together, newest shard first, and each is filled from the oldest", () => {
    const shards = shardsOf(dated("2004-05-01", "2004-02-01", "2003-07-01", "2002-07-01", "2002-01-01"), 3);
    expect(dates(shards)).toEqual([
      ["2004-05-01", "2004-02-01"],
      ["2003-07-01", "2002-07-01", "2002-01-01"],
    ]);
    expect(shards.map(({ shard }) => shard.path)).toEqual(["2/", "1/"]);
  });

  test("a year that is too much for one is divided", () => {
    const shards = shardsOf(dated("2004-05-01", "2004-04-01", "2004-03-01", "2003-01-01"), 2);
    expect(dates(shards)).toEqual([["2004-05-01"], ["2004-04-01", "2004-03-01"], ["2003-01-01"]]);
  });

  test("new pieces change the newest shard only", () => {
    const old = dated("2003-07-01", "2002-07-01", "2002-01-01");
    const before = shardsOf([...dated("2004-02-01"), ...old], 3);
    const after = shardsOf([...dated("2005-01-01", "2004-06-01", "2004-02-01"), ...old], 3);
    expect(before).toHaveLength(2);
    expect(after.at(-1)).toEqual(before.at(-1));
  });

  test("a range of days picks those that may have some of them", () => {
    const shards = shardsOf(dated("2004-05", "2003-07-01"), 1).map(({ shard }) => shard);
    const paths = (first: string | undefined, last: string | undefined) =>
      shardsWithin(shards, { first: first && daysOf(first).first, last: last && daysOf(last).last } as never).map(
        ({ path }) => path,
      );
    expect(paths(undefined, undefined)).toEqual(["2/", "1/"]);
    expect(paths("2004-05-31", undefined)).toEqual(["2/"]);
    expect(paths("2004-06-01", undefined)).toEqual([]);
    expect(paths(undefined, "2003-07-01")).toEqual(["1/"]);
    expect(paths(undefined, "2003-06-30")).toEqual([]);
  });

  test("a range stands with the year that it begins in, and is looked for up to its end", () => {
    const shards = shardsOf(dated("2004-05", "1999-07/2001"), 1);
    expect(shards.map(({ shard: { last } }) => last)).toEqual([daysOf("2004-05").last, daysOf("2001").last]);
    expect(shards[1]?.shard.first).toBe(daysOf("1999-07-01").first);
  });

  test("an archive without pieces has a shard with none", () => {
    expect(shardsJson(shardsOf([], 10))).toBe('[{"path":"","pieces":0,"first":0,"last":0}]');
  });
});

test("an archive is divided from ten thousand pieces on, into shards that the indexer can hold", () => {
  expect(shardSizeFor(10_000)).toBe(10_000);
  expect(shardSizeFor(10_001)).toBe(7_000);
});
