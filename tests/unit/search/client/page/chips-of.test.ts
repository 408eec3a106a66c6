import { expect, test } from "vitest";
import { chipsOf } from "#search/client/page/chips-of.ts";
import { stateOf, type SearchState } from "#search/client/state/search-state.ts";

const filters = [{ id: "topic", label: "Topics", values: [{ id: "tides", name: "Tides", count: 1, chosen: true }] }];

function chips(address: string) {
  const changes: Partial<SearchState>[] = [];
  const found = chipsOf(stateOf(new URLSearchParams(address)), filters, (change) => changes.push(change));
  return { texts: found.map(({ text }) => text), remove: (place: number) => (found[place]?.remove(), changes.at(-1)) };
}

test.each([
  ["q=quay", []],
  ["from=1999&to=1999", ["Date: 1999"]],
  ["from=1999-05", ["From 1999-05"]],
  ["to=2001-05-02", ["To 2001-05-02"]],
  ["from=1780&to=1789", ["1780 to 1789"]],
  ["topic=tides&topic=gone&kind=brief", ["Topics: Tides", "Topics: gone", "kind: brief"].sort()],
])("%s is told as %j", (address, texts) => {
  expect(chips(address).texts.sort()).toEqual(texts);
});

test("a chip takes off what it tells of, and nothing else", () => {
  const { texts, remove } = chips("from=1999&topic=gone&topic=tides");
  expect(remove(texts.indexOf("From 1999"))).toEqual({ from: undefined, to: undefined });
  expect(remove(texts.indexOf("Topics: Tides"))?.facets).toMatchObject({ topic: ["gone"], kind: [] });
});
