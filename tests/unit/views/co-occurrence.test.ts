import { expect, test } from "vitest";
import { coOccurringWith } from "#views/co-occurrence.ts";
import { entitiesOf } from "#views/entities.ts";
import { authorsFacet, peopleFacet, topicsFacet, type Facet } from "#piece/facets.ts";
import { piecesOf, vocabulariesOf } from "../archive/connected-pieces.ts";

const vocabularies = vocabulariesOf({
  people: ["ann", "bob"],
  places: ["quay"],
  organisations: ["board"],
  topics: ["tides", "ropes"],
});
const pieces = piecesOf({
  "2001-a": { topics: ["tides"], people: ["ann", "bob"], place: "quay", places: ["quay"], authors: ["ann"] },
  "2002-a": { topics: ["tides", "ropes"], people: ["bob"], organisations: ["board"], authors: ["ann"] },
  "2003-a": { topics: ["ropes"], people: ["bob"] },
});
const entity = (facet: Facet, id: string) => {
  const found = entitiesOf(facet, pieces, vocabularies).find((each) => each.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
const company = (facet: Facet, id: string, limit = 10) =>
  coOccurringWith(entity(facet, id), vocabularies, limit).map(({ name, pieces: count }) => `${name} ${count}`);

test("an entity's company is counted by pieces, most first, then by name", () => {
  expect(company(topicsFacet, "tides")).toEqual(["Bob 2", "Ann 1", "Board 1", "Quay 1", "Ropes 1"]);
});

test("nobody keeps company with themselves, not even as author and subject", () => {
  expect(company(peopleFacet, "bob")).not.toContain("Bob 3");
  expect(company(authorsFacet, "ann")).toEqual(["Bob 2", "Tides 2", "Board 1", "Quay 1", "Ropes 1"]);
});

test("the list is as long as asked for", () => {
  expect(company(topicsFacet, "tides", 2)).toEqual(["Bob 2", "Ann 1"]);
});
