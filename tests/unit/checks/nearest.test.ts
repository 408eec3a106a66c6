import { describe, expect, test } from "vitest";
import { didYouMean, nearest } from "#checks/nearest.ts";

describe("the nearest candidate", () => {
  test.each([
    ["moscw", ["paris", "moscow", "oslo"], "moscow"],
    ["enlargment", ["enlargement", "intervention"], "enlargement"],
    ["nato-rusia", ["nato-russia", "nato"], "nato-russia"],
    ["nat", ["nato"], "nato"],
    ["kosovo-status", ["kosovo-state"], "kosovo-state"],
    ["moscow", ["moscow", "moscw"], "moscow"],
  ])("to %s among %j is %s", (text, candidates, found) => {
    expect(nearest(text, candidates)).toBe(found);
  });

  test.each([
    ["moscow", []],
    ["moscow", ["paris", "oslo"]],
    ["nato", ["otan"]],
    ["oslo", ["os"]],
    ["published", ["revised"]],
    ["kosovo-status", ["kosovo-riots"]],
  ])("to %s among %j is none, since too much differs", (text, candidates) => {
    expect(nearest(text, candidates)).toBeUndefined();
  });

  test.each([
    ["abcdefghij", "abcdefgh--", "abcdefgh--"],
    ["abcdefghij", "abcdefg---", undefined],
    ["abcdefghi", "abcdefgh-", "abcdefgh-"],
    ["abcdefghi", "abcdefg--", undefined],
  ])("may differ in a fifth, no more: %s and %s", (text, candidate, found) => {
    expect(nearest(text, [candidate])).toBe(found);
  });
});

test("a near candidate is asked after, before the general advice", () => {
  expect(didYouMean("moscw", ["moscow"], "Add it to places.yaml.")).toBe("Did you mean moscow? Add it to places.yaml.");
});

test("where nothing is near, the general advice stands alone", () => {
  expect(didYouMean("moscw", ["paris"], "Add it to places.yaml.")).toBe("Add it to places.yaml.");
});
