import { expect, test } from "vitest";
import { facetFields, valuesOf } from "#piece/facet-fields.ts";
import { facets, kindsFacet, placesFacet } from "#piece/facets.ts";
import { toPiece } from "#piece/piece.ts";
import { pieceSchema } from "#piece/schema.ts";
import { fieldNames } from "#search/client/query/query.ts";

function piece(fields: Record<string, unknown>) {
  const frontmatter = pieceSchema.parse({ id: "2004-a", title: "A title", published: "2004", ...fields });
  return toPiece(frontmatter, { words: 1, bodyKey: "", version: "0123456789ab", file: "pieces/x.md" }, "en");
}

test.each([
  ["topics", { topics: ["ropes", "tides"] }, ["ropes", "tides"]],
  ["regions", { regions: ["coast"] }, ["coast"]],
  ["places", { places: ["quay"] }, ["quay"]],
  ["people", { people: ["master"] }, ["master"]],
  ["organisations", { organisations: ["board"] }, ["board"]],
  ["series", { series: { id: "quays", part: "2" } }, ["quays"]],
  ["authors", { authors: ["desk"] }, ["desk"]],
])("a piece stands under its %s and under nothing else", (id, fields, values) => {
  const found = facets.map((facet) => [facet.id, valuesOf(facet, piece(fields))] as const);
  expect(found.filter(([, some]) => some.length > 0)).toEqual([[id, values]]);
});

test.each([
  [{ place: "quay" }, ["quay"]],
  [{ place: "quay", places: ["quay", "port"] }, ["quay", "port"]],
  [{ place: "quay", places: ["port", "quay"] }, ["quay", "port"]],
  [{}, []],
])("the place of the dateline counts once among the places: %j", (fields, values) => {
  expect(valuesOf(placesFacet, piece(fields))).toEqual(values);
});

test("of what a piece is, nothing is said that it doesn't say", () => {
  expect(valuesOf(kindsFacet, piece({}))).toEqual([]);
  expect(valuesOf(kindsFacet, piece({ kind: "speech" }))).toEqual(["speech"]);
});

test("no two facets have the same address, field of a piece or field in queries", () => {
  const ids = facets.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(facetFields.map(({ name }) => name)).size).toBe(facetFields.length);
  expect(new Set(fieldNames).size).toBe(fieldNames.length);
  expect(fieldNames.filter((name) => !/^[a-z]+$/.test(name))).toEqual([]);
});
