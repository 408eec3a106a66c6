import { expect, test } from "vitest";
import { allEntities, entitiesOf, entityAddress } from "#views/entities.ts";
import { facetsWithPages } from "#piece/facet-groups.ts";
import { authorsFacet, peopleFacet, placesFacet, seriesFacet, topicsFacet, type Facet } from "#piece/facets.ts";
import { newestFirst } from "#piece/ordering.ts";
import { toPiece, type Piece } from "#piece/piece.ts";
import { pieceSchema } from "#piece/schema.ts";
import type { Vocabularies } from "#piece/vocabulary.ts";
import { vocabulariesOf } from "../archive/connected-pieces.ts";

const vocabularies: Vocabularies = {
  ...vocabulariesOf({}),
  people: { writer: { name: "Writer", sameAs: [] }, subject: { name: "Subject", sameAs: [] } },
  places: { zagreb: { name: "Zagreb", sameAs: [] }, athens: { name: "Athens", sameAs: [] } },
  topics: { zeal: { name: "Zeal", description: "A subject." }, apathy: { name: "Apathy" } },
  series: { parts: { name: "Parts" } },
};

function piece(published: string, fields: Record<string, unknown>): Piece {
  const frontmatter = pieceSchema.parse({ id: `${published}-a`, title: "T", published, ...fields });
  return toPiece(frontmatter, { words: 1, bodyKey: "", version: "0123456789ab", file: "" }, "en");
}

const pieces = [
  piece("2001", { authors: ["writer"], people: ["subject"], topics: ["zeal"], series: { id: "parts", part: "2" } }),
  piece("2002", { place: "athens", places: ["athens"], topics: ["zeal"], series: { id: "parts", part: "10" } }),
  piece("2003", { authors: ["writer"], series: { id: "parts", part: "1" } }),
].sort(newestFirst);

const found = (facet: Facet) =>
  entitiesOf(facet, pieces, vocabularies).map((entity) => [entity.id, entity.pieces.map(({ id }) => id)]);

test("entries stand in the order of their file with their pieces newest first, and keep an address without any", () => {
  expect(found(topicsFacet)).toEqual([
    ["zeal", ["2002-a", "2001-a"]],
    ["apathy", []],
  ]);
});

test("an entry brings its name and description along", () => {
  expect(entitiesOf(topicsFacet, pieces, vocabularies)).toMatchObject([
    { facet: topicsFacet, id: "zeal", name: "Zeal", description: "A subject." },
    { facet: topicsFacet, id: "apathy", name: "Apathy", description: undefined },
  ]);
});

test("a piece dated from a place that it is about stands there once", () => {
  expect(found(placesFacet)).toEqual([
    ["zagreb", []],
    ["athens", ["2002-a"]],
  ]);
});

test("a series stands by its parts, counted as numbers", () => {
  expect(found(seriesFacet)).toEqual([["parts", ["2003-a", "2001-a", "2002-a"]]]);
});

test("people who wrote nothing are no authors, but are people", () => {
  expect(found(authorsFacet)).toEqual([["writer", ["2003-a", "2001-a"]]]);
  expect(found(peopleFacet)).toEqual([
    ["writer", []],
    ["subject", ["2001-a"]],
  ]);
});

test("all entities together have addresses of their own", () => {
  const all = allEntities(pieces, vocabularies);
  expect(all).toEqual(facetsWithPages.flatMap((facet) => entitiesOf(facet, pieces, vocabularies)));
  const addresses = all.map(({ facet, id }) => entityAddress(facet, id));
  expect(addresses).toContain("/authors/writer/");
  expect(addresses).toContain("/people/writer/");
  expect(new Set(addresses).size).toBe(addresses.length);
});
