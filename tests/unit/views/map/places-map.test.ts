import { expect, test } from "vitest";
import type { Entity } from "#views/entities.ts";
import { countedPlaces, placesMap } from "#views/map/places-map.ts";
import { placesFacet } from "#piece/facets.ts";
import type { Vocabularies } from "#piece/vocabulary.ts";
import { datedPieces } from "../../archive/dated-pieces.ts";

const vocabulary: Vocabularies["places"] = {
  one: { name: "One", region: "south", latitude: 42.7, longitude: 21.2, sameAs: [] },
  nine: { name: "Nine", latitude: 50.9, longitude: 4.4, sameAs: [] },
  none: { name: "None", latitude: 55.8, longitude: 37.6, sameAs: [] },
  zero: { name: "Zero", latitude: 0, longitude: 0, sameAs: [] },
  half: { name: "Half", latitude: 55.8, sameAs: [] },
};

function place(id: string, count: number): Entity {
  const pieces = datedPieces(...Array.from({ length: count }, () => "2004"));
  return { facet: placesFacet, id, name: vocabulary[id]?.name ?? id, description: undefined, pieces };
}

test("places with pieces stand by their number, with coordinates only where both are known", () => {
  const counted = countedPlaces(
    [place("one", 1), place("none", 0), place("nine", 9), place("half", 2), place("zero", 1)],
    vocabulary,
  );
  expect(counted.map(({ place: { id }, region, at }) => ({ id, region, at }))).toEqual([
    { id: "nine", region: undefined, at: [4.4, 50.9] },
    { id: "half", region: undefined, at: undefined },
    { id: "one", region: "south", at: [21.2, 42.7] },
    { id: "zero", region: undefined, at: [0, 0] },
  ]);
});

test("the area of a circle follows the number of pieces, and the greatest lies lowest", () => {
  const map = placesMap(countedPlaces([place("one", 1), place("nine", 9), place("half", 9)], vocabulary));
  expect(map?.circles.map(({ place: { id }, radius }) => [id, radius])).toEqual([
    ["nine", 12],
    ["one", 4],
  ]);
});

test("without coordinates there is no map", () => {
  expect(placesMap(countedPlaces([place("half", 2)], vocabulary))).toBeUndefined();
  expect(placesMap([])).toBeUndefined();
});

test("a few places far from the many are named as beyond the map", () => {
  const near = Array.from({ length: 20 }, (_, index) => ({
    place: place("one", 1),
    region: undefined,
    at: [20 + index, 45] as [number, number],
  }));
  const far = { place: place("nine", 1), region: undefined, at: [-76, 37] as [number, number] };
  const map = placesMap([...near, far]);
  expect(map?.circles).toHaveLength(20);
  expect(map?.beyond).toEqual([far]);
});

test.each([
  ["a valley", [[21.2, 42.7]]],
  [
    "Europe",
    [
      [-9.1, 38.7],
      [37.6, 55.8],
      [35.9, 67.7],
      [44.8, 41.7],
    ],
  ],
  [
    "islands",
    [
      [95, 5],
      [141, -3],
      [121, 14],
      [106, -6],
    ],
  ],
  [
    "the world",
    [
      [-74, 40.7],
      [151.2, -33.9],
      [-58.4, -34.6],
      [139.7, 35.7],
      [28, -26],
    ],
  ],
] as [string, [number, number][]][])("the base map of %s is drawn in at most 18 KB", (_, positions) => {
  const map = placesMap(positions.map((at) => ({ place: place("one", 1), region: undefined, at })));
  const { land = "", borders = "", graticule = "" } = map?.base ?? {};
  expect(land).toMatch(/^M-?\d+ -?\d+l[-\d z Ml]+z$/);
  expect(borders + graticule).not.toContain("NaN");
  expect((land + borders + graticule).length).toBeLessThan(18_000);
});
