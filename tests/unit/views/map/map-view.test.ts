import { expect, test } from "vitest";
import { mapView } from "#views/map/map-view.ts";

type Position = [number, number];

const europe: Position[] = [
  ...([
    [4.4, 50.9],
    [37.6, 55.8],
    [21.2, 42.7],
    [33.5, 44.6],
    [25.3, 54.7],
  ] as Position[]),
  ...([
    [12.5, 41.9],
    [14.4, 50.1],
    [-3.7, 40.4],
    [24.9, 60.2],
    [2.4, 48.9],
  ] as Position[]),
];

test("places of one part of the world fill the view, and all lie inside its margins", () => {
  const view = mapView(europe);
  expect(view.world).toBe(false);
  const found = europe.map((position) => view.locate(position) ?? { x: -1, y: -1 });
  for (const { x, y } of found) {
    expect(Math.min(x, y)).toBeGreaterThan(5);
    expect(Math.max(x, y)).toBeLessThan(95);
  }
  const xs = found.map(({ x }) => x);
  expect(Math.max(...xs) - Math.min(...xs)).toBeGreaterThan(60);
});

test("north is up and east is to the right", () => {
  const view = mapView(europe);
  const [rome, helsinki, moscow] = [view.locate([12.5, 41.9]), view.locate([24.9, 60.2]), view.locate([37.6, 55.8])];
  expect(helsinki?.y).toBeLessThan(rome?.y ?? 0);
  expect(moscow?.x).toBeGreaterThan(helsinki?.x ?? 100);
});

test("one place far from nine others is left outside, so that they don't shrink to a blob", () => {
  const view = mapView([...europe, [-76.3, 37]]);
  expect(view.locate([-76.3, 37])).toBeUndefined();
  expect(europe.every((position) => view.locate(position))).toBe(true);
});

test("places all over the world get a map of the world, as wide as twice its height", () => {
  const all: Position[] = [...europe.slice(0, 3), [-74, 40.7], [151.2, -33.9], [-58.4, -34.6], [139.7, 35.7]];
  const view = mapView(all);
  expect(view.world).toBe(true);
  expect(view.width / view.height).toBeCloseTo(2.05, 1);
  expect(all.every((position) => view.locate(position))).toBe(true);
});

test("places on both sides of the date line lie side by side", () => {
  const view = mapView([
    [178, -18],
    [-179, -17],
    [-172, -14],
    [175, -40],
  ]);
  expect(view.world).toBe(false);
  const [fiji, samoa] = [view.locate([178, -18]), view.locate([-172, -14])];
  expect(samoa?.x).toBeGreaterThan(fiji?.x ?? 100);
});

test("a single place stands in the middle of its surroundings", () => {
  const view = mapView([[21.17, 42.66]]);
  expect(view.locate([21.17, 42.66])).toEqual({ x: 50, y: 50 });
  expect(view.locate([23.32, 42.7])?.x).toBeLessThan(90);
  expect(view.locate([37.6, 55.8])).toBeUndefined();
});
