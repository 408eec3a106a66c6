import { expect, test } from "vitest";
import { savedName } from "#search/client/page/saved-name.ts";
import { stateOf } from "#search/client/state/search-state.ts";

const filters = [
  { id: "place", label: "Places", values: [{ id: "moscow", name: "Moscow", count: 0, chosen: true }] },
  { id: "topic", label: "Topics", values: [] },
];

test.each([
  ["q=+treaty+", "treaty"],
  ["", "All pieces"],
  ["place=moscow", "All pieces · Places: Moscow"],
  ["q=treaty&from=1999&topic=gone", "treaty · From 1999 · Topics: gone"],
  [`q=${"a".repeat(200)}`, `${"a".repeat(120)}…`],
])("%s is saved as %s", (search, name) => {
  expect(savedName(stateOf(new URLSearchParams(search)), filters)).toBe(name);
});
