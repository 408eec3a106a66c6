import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { askedBy } from "#search/client/engine/asked.ts";
import { anyRequest, completeRequest, partialRequest } from "#search/client/engine/request.ts";
import { facetIds, stateOf } from "#search/client/state/search-state.ts";
import { translation, word } from "./known.ts";

const span = { from: 20, size: 20 };
const stateAt = (address: string) => stateOf(new URLSearchParams(address));
const asked = (address: string) => askedBy(stateAt(address), translation);
const complete = (address: string, fields?: string[]) =>
  completeRequest(asked(address), stateAt(address), { ...span, ...(fields && { fields }) });
const partial = (address: string) => partialRequest(asked(address), stateAt(address), span);

const topic = { terms: { "facets.topic.id": ["tides"] } };
const newest = [{ first: "desc" }, { id: "desc" }];

describe("a request", () => {
  test("wants all words, and the passages that have some", () => {
    expect(complete("q=the+quay+walls+topic:tides")).toMatchObject({
      ...span,
      track_total_hits: true,
      query: {
        bool: {
          must: [topic, word("quay"), word("walls")],
          filter: [],
          should: [
            {
              nested: {
                path: "passages",
                query: { bool: { should: [word("quay"), word("walls")], minimum_should_match: 1 } },
                score_mode: "none",
                inner_hits: { size: 3, highlight: { fields: { "passages.text": { number_of_fragments: 0 } } } },
              },
            },
          ],
        },
      },
      post_filter: { match_all: {} },
      sort: ["_score", ...newest],
      suggest: { spelling: { text: "quay walls", term: { field: "passages.text.plain", suggest_mode: "missing" } } },
    });
  });

  test("wants some of the words, and not the pieces that have them all", () => {
    const clauses = ["quay", "walls", "stone", "rope", "salt"].map(word);
    expect(partial("q=quay+walls+stone+rope+salt&topic=tides")).toMatchObject({
      query: { bool: { must: [{ bool: { should: clauses, minimum_should_match: 2 } }] } },
      post_filter: { bool: { filter: [{ bool: { filter: [topic] } }], must_not: [{ bool: { must: clauses } }] } },
      aggs: { "words!": { filters: { filters: { 0: word("quay"), 4: word("salt") } } } },
    });
  });

  test("has the pieces about what words name among those that have them", () => {
    const about = { constant_score: { filter: { terms: { "facets.place.id": ["north-quay"] } }, boost: 1 } };
    const named = (text: string) => ({ bool: { should: [word(text), about], minimum_should_match: 1 } });
    expect(complete("q=north+quay")).toMatchObject({ query: { bool: { must: [named("north"), named("quay")] } } });
    expect(asked("q=north+quay").entries).toMatchObject([{ column: { id: "place" }, value: 0 }]);
    expect(asked("q=north+quay+walls").entries).toEqual([]);
  });

  test("keeps to dates, which may be those of any day of a year", () => {
    expect(complete("q=quay&from=1999&to=2004-05")).toMatchObject({
      query: {
        bool: { filter: [{ range: { last: { gte: "1999-01-01" } } }, { range: { first: { lte: "2004-05-31" } } }] },
      },
    });
  });

  test("lists all pieces where nothing is asked, each by its beginning", () => {
    const all = complete("sort=oldest");
    expect(all).toMatchObject({
      query: { bool: { must: [], should: [{ nested: { query: { match_all: {} }, inner_hits: { size: 1 } } }] } },
      sort: [{ first: "asc" }, { id: "asc" }],
    });
    expect(all).not.toHaveProperty("suggest");
  });

  test("finds nothing where there is no word to search for", () => {
    expect(complete("q=%2B%2B")).toMatchObject({ query: { match_none: {} } });
  });

  test("takes the last word of a query that is still being typed for a beginning", () => {
    const typing = askedBy(stateAt("q=quay+trea"), translation, true);
    expect(typing.wanted.map(({ text }) => text)).toEqual(["quay", "trea*"]);
    expect(typing.spelt).toEqual(["quay"]);
  });

  test("for some fields alone asks for no passages and no marks", () => {
    const fields = complete("q=quay", ["citation"]);
    expect(fields).toMatchObject({ _source: ["citation"], query: { bool: { should: [] } } });
    expect(fields).not.toHaveProperty("highlight");
  });

  test("that only wants to know whether there is anything gets no results", () => {
    expect(anyRequest(asked("q=quay+walls&topic=tides"), stateAt("topic=tides"))).toMatchObject({
      size: 0,
      query: {
        bool: {
          filter: [
            { bool: { should: [word("quay"), word("walls")], minimum_should_match: 1 } },
            { bool: { filter: [topic] } },
          ],
        },
      },
    });
  });
});

const parts = [
  "quay",
  "walls",
  "trea*",
  '"old quay"',
  "U.S.",
  "a-b",
  "place:quay",
  "title:x",
  "after:9999",
  "1999",
  "06/04/2004",
  "-",
  "(",
  ")",
  "OR",
  "北京",
];

test("whatever is typed, days in a request are such as engines read", () => {
  const day = /^\d{4}-\d{2}-\d{2}$/;
  const bounds: unknown[] = [];
  const note = (_: string, value: unknown) => {
    const { gte, lte } = (value ?? {}) as { gte?: string; lte?: string };
    bounds.push(...[gte, lte].filter((each) => each !== undefined));
    return value;
  };
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts)), (typed) => {
      const state = { ...stateAt(""), q: typed.join(" ") };
      JSON.stringify(completeRequest(askedBy(state, translation), state, span), note);
    }),
  );
  expect(bounds.length).toBeGreaterThan(0);
  expect(bounds.filter((each) => !day.test(String(each)))).toEqual([]);
});

test("whether there is anything is asked of no words as of words", () => {
  expect(anyRequest(asked("q=%2B%2B"), stateAt(""))).toMatchObject({ query: { match_none: {} } });
  expect(anyRequest(asked(""), stateAt(""))).toMatchObject({ query: { bool: { filter: [{ match_all: {} }] } } });
});

test("each filter is counted under all others", () => {
  const { aggs } = complete("topic=tides&language=en") as { aggs: Record<string, { filter: object; aggs: object }> };
  const english = { terms: { language: ["en"] } };
  expect(Object.keys(aggs)).toEqual([...facetIds, "months!", "found!"]);
  expect(aggs["topic"]).toEqual({
    filter: { bool: { filter: [english] } },
    aggs: {
      most: { terms: { field: "facets.topic.id", size: 200 } },
      chosen: { terms: { field: "facets.topic.id", include: ["tides"], size: 1 } },
    },
  });
  expect(aggs["place"]).toEqual({
    filter: { bool: { filter: [topic, english] } },
    aggs: { most: { terms: { field: "facets.place.id", size: 200 } } },
  });
  expect(aggs["months!"]?.filter).toEqual({ bool: { filter: [topic, english] } });
});
