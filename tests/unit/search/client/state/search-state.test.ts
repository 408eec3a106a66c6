import fc from "fast-check";
import { expect, test } from "vitest";
import { facetIds, paramsOf, stateOf, type SearchState } from "#search/client/state/search-state.ts";

const nothing = stateOf(new URLSearchParams());

const text = fc.string({ unit: "grapheme", maxLength: 30 });
const values = fc.array(text.filter((value) => value !== "")).map((all) => [...new Set(all)].sort());
const date = fc.option(fc.constantFrom("2004", "2004-05", "2004-02-29", "0001"), { nil: undefined });
const states: fc.Arbitrary<SearchState> = fc.record({
  q: text,
  from: date,
  to: date,
  facets: fc.record(Object.fromEntries(facetIds.map((id) => [id, values]))) as fc.Arbitrary<SearchState["facets"]>,
  sort: fc.constantFrom("newest", "oldest", undefined),
  page: fc.integer({ min: 1, max: 999_999 }),
});

test("an address without parameters is a search for nothing", () => {
  expect(nothing).toMatchObject({ q: "", from: undefined, to: undefined, sort: undefined, page: 1 });
  expect(Object.values(nothing.facets).flat()).toEqual([]);
  expect(Object.keys(nothing.facets)).toEqual(
    expect.arrayContaining(["author", "kind", "language", "organisation", "person", "place", "series", "topic"]),
  );
  expect(nothing.facets).not.toHaveProperty("title");
  expect(paramsOf(nothing).toString()).toBe("");
});

test("parameters stand in one order, whatever the order in which they came", () => {
  const params = new URLSearchParams(
    "page=3&kind=note&topic=war&sort=oldest&topic=oil&to=2004-05&from=2003&topic=war&place=vienna&q=oil+%22gas%22",
  );
  expect(paramsOf(stateOf(params)).toString()).toBe(
    "q=oil+%22gas%22&from=2003&to=2004-05&topic=oil&topic=war&place=vienna&kind=note&sort=oldest&page=3",
  );
});

test("a state whose values are out of order or repeated has the address of the one in order", () => {
  const facets = { ...nothing.facets, topic: ["war", "oil", "war"] };
  expect(paramsOf({ ...nothing, facets }).toString()).toBe("topic=oil&topic=war");
});

test.each([
  "page=0",
  "page=-1",
  "page=01",
  "page=1.5",
  "page=1e3",
  "page=1000000",
  "page=",
  "page=1",
  "sort=best",
  "sort=relevance",
  "sort=",
  "from=2004-13",
  "from=2003-02-29",
  "from=2004-05-06T10%3A00Z",
  "to=later",
  "to=0000",
  "topic=",
  "title=oil",
  "utm_source=x",
  "__proto__=x",
  "constructor=x",
  "q=",
])("%s counts for nothing", (params) => {
  expect(stateOf(new URLSearchParams(params))).toEqual(nothing);
});

test("the first of a repeated parameter counts", () => {
  expect(stateOf(new URLSearchParams("q=oil&q=gas&page=2&page=3"))).toMatchObject({ q: "oil", page: 2 });
});

test("any state is read back from its address", () => {
  fc.assert(
    fc.property(states, (state) => {
      expect(stateOf(new URLSearchParams(paramsOf(state).toString()))).toEqual(state);
    }),
  );
});

test("any address leads to one that leads to itself", () => {
  const names = fc.oneof(
    fc.constantFrom(...facetIds, "q", "from", "to", "sort", "page", "title"),
    fc.string({ maxLength: 8 }),
  );
  const entries = fc.oneof(fc.constantFrom("2004", "2004-02-30", "newest", "3", "", "b", "a", "\0", "\uD800"), text);
  fc.assert(
    fc.property(fc.array(fc.tuple(names, entries), { maxLength: 20 }), (pairs) => {
      const once = paramsOf(stateOf(new URLSearchParams(pairs))).toString();
      expect(paramsOf(stateOf(new URLSearchParams(once))).toString()).toBe(once);
    }),
  );
});
