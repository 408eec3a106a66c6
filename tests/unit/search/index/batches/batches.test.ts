import { expect, test } from "vitest";
import { batchesOf } from "#search/index/batches/batches.ts";

const pieces = Array.from({ length: 3000 }, (_, index) => ({ permalink: `/${1990 + (index % 30)}/piece-${index}/` }));
const batches = batchesOf(pieces);
const namesIn = (all: typeof batches) => all.map((batch) => batch.map(({ permalink }) => permalink).join());

test("every piece is in a batch, in its order, and batches have some 64 and 200 at most", () => {
  expect(batches.flat()).toEqual(pieces);
  expect(Math.max(...batches.map(({ length }) => length))).toBeLessThanOrEqual(200);
  expect(batches.length).toBeGreaterThan(pieces.length / 100);
  expect(batches.length).toBeLessThan(pieces.length / 40);
  expect(batchesOf([])).toEqual([]);
});

test("a piece that comes or goes changes few batches", () => {
  const before = new Set(namesIn(batches));
  for (const changed of [pieces.toSpliced(1000, 1), pieces.toSpliced(1000, 0, { permalink: "/2001/new/" })]) {
    const others = namesIn(batchesOf(changed)).filter((batch) => !before.has(batch));
    expect(others.length).toBeLessThanOrEqual(2);
  }
});
