import { expect, test } from "vitest";
import type { Outcome } from "#search/client/search.ts";
import { stateOf } from "#search/client/search-state.ts";
import { statusOf } from "#search/client/status.ts";

const status = (q: string, found: number, outcome: Partial<Outcome> = {}) =>
  statusOf(
    {
      rows: Array.from({ length: found }, (_, row) => row),
      relaxed: false,
      corrected: undefined,
      advice: [],
      filters: [],
      bins: [],
      entries: async () => [],
      ...outcome,
    },
    stateOf(new URLSearchParams({ q })),
  );

test.each([
  ["one piece", status("quay", 1), "1 piece for “quay”."],
  ["thousands", status(" quay ", 1234), "1,234 pieces for “quay”."],
  ["nothing", status("quay", 0), "No piece holds “quay”."],
  [
    "most of the words",
    status("a b", 4, { relaxed: true }),
    "4 pieces with most of the words of “a b”; fewer than ten have them all.",
  ],
  [
    "a correction",
    status("quai", 2, { corrected: "quay" }),
    "2 pieces for “quay”. Nothing holds “quai”, so “quay” was searched.",
  ],
  ["filters alone", status("", 3), "3 pieces."],
  ["filters that leave nothing", status("", 0), "No piece is of that kind."],
])("the status tells of %s", (_, text, expected) => {
  expect(text).toBe(expected);
});
