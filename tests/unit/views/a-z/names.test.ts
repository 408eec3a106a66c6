import { expect, test } from "vitest";
import { namesOf } from "#views/a-z/names.ts";
import { entitiesOf } from "#views/entities.ts";
import { authorsFacet, organisationsFacet, peopleFacet, placesFacet, type Facet } from "#piece/facets.ts";
import type { Vocabularies } from "#piece/vocabulary.ts";
import { piecesOf, vocabulariesOf } from "../../archive/connected-pieces.ts";

const personNames = (
  fields: Partial<Vocabularies["people"][string]> & { name: string },
  facet: Facet = peopleFacet,
) => {
  const vocabularies = { ...vocabulariesOf({}), people: { one: { sameAs: [], ...fields } } };
  const pieces = piecesOf({ "2001-a": { authors: ["one"], people: ["one"] } });
  return entitiesOf(facet, pieces, vocabularies).flatMap((entity) => namesOf(entity, vocabularies));
};

test.each([
  ["family and given name", { name: "The Harbour Master", family: "Master", given: "Harbour" }, "Master, Harbour"],
  ["a family name alone", { name: "Harbour Master", family: "Master" }, "Master, Harbour"],
  ["a family name that stands first", { name: "Master Harbour", family: "Master" }, "Master Harbour"],
  ["a family name that the name lacks", { name: "The Keeper", family: "Master" }, "Master, The Keeper"],
  ["no family name", { name: "The Keeper" }, "The Keeper"],
  ["a desk", { name: "Quay Desk", family: "Desk", collective: "true" as const }, "Quay Desk"],
])("a person with %s", (_, fields, name) => {
  expect(personNames(fields)).toEqual([name]);
  expect(personNames(fields, authorsFacet)).toEqual([name]);
});

test("an organisation is found under its name and its abbreviation", () => {
  const organisations = {
    board: { name: "Harbour Board", abbreviation: "HB", sameAs: [] },
    kfor: { name: "KFOR", abbreviation: "KFOR", sameAs: [] },
  };
  const vocabularies = { ...vocabulariesOf({ places: ["quay"] }), organisations };
  const namesIn = (facet: Facet) => entitiesOf(facet, [], vocabularies).map((entity) => namesOf(entity, vocabularies));
  expect(namesIn(organisationsFacet)).toEqual([["Harbour Board (HB)", "HB (Harbour Board)"], ["KFOR"]]);
  expect(namesIn(placesFacet)).toEqual([["Quay"]]);
});
