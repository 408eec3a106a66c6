import { expect, test } from "vitest";
import type { Outcome } from "#search/client/outcome/search.ts";
import { stateOf } from "#search/client/state/search-state.ts";
import { statusOf } from "#search/client/page/status.ts";

const status = (q: string, found: number, outcome: Partial<Outcome> = {}, address = "") =>
  statusOf(
    {
      total: found,
      listed: found,
      complete: found,
      worded: true,
      corrected: undefined,
      advice: [],
      filters: [],
      bins: [],
      ...outcome,
    },
    stateOf(new URLSearchParams(`${address}&q=${encodeURIComponent(q)}`)),
  );

test.each([
  ["one piece", status("quay", 1), "1 piece for “quay”."],
  ["thousands", status(" quay ", 1234), "1,234 pieces for “quay”. Shown: 1–20."],
  ["a later page", status("", 45, {}, "page=3"), "45 pieces. Shown: 41–45."],
  ["as many as a page takes", status("quay", 20), "20 pieces for “quay”."],
  ["a query that is too long to read", status("a".repeat(9999), 1), `1 piece for “${"a".repeat(120)}…”.`],
  ["a phrase", status('"old quay"', 1), '1 piece for "old quay".'],
  ["nothing", status("quay", 0), "No results for “quay”."],
  [
    "some of the words",
    status("a b", 4, { complete: 0 }),
    "4 pieces with some of the words of “a b”; none has them all.",
  ],
  [
    "some, and one with all",
    status("a b", 4, { complete: 1 }),
    "4 pieces with some of the words of “a b”; one has them all.",
  ],
  [
    "some, and others with all",
    status("a b", 4, { complete: 3 }),
    "4 pieces with some of the words of “a b”; 3 have them all.",
  ],
  ["a correction", status("quai", 2, { corrected: "quay" }), "Showing results for “quay” instead of “quai”: 2 pieces."],
  [
    "a correction and some of its words",
    status("quai x", 1234, { corrected: "quay x", complete: 0 }),
    "Showing results for “quay x” instead of “quai x”: 1,234 pieces with some of its words; none has them all. Shown: 1–20.",
  ],
  ["filters alone", status("", 3, {}, "topic=tides"), "3 pieces with these filters."],
  ["filters that leave nothing", status("", 0, {}, "from=1999"), "No results with these filters."],
  [
    "words and filters that leave nothing",
    status("quay", 0, {}, "to=1999"),
    "No results for “quay” with these filters.",
  ],
  [
    "no word at all",
    status("???", 0, { worded: false }),
    "There is no word in “???” to search for. No piece is shown.",
  ],
])("the status tells of %s", (_, text, expected) => {
  expect(text).toBe(expected);
});
