import { expect, test } from "vitest";
import type { Entity } from "#views/entities.ts";
import { topicLines } from "#views/timeline/topic-lines.ts";
import { topicsFacet } from "#piece/facets.ts";
import { datedPieces } from "../../archive/dated-pieces.ts";

function topic(id: string, ...dates: string[]): Entity {
  return { facet: topicsFacet, id, name: id, description: undefined, pieces: datedPieces(...dates) };
}

const pieces = datedPieces("1991", "1994", "2004", "2004-02");
const topics = [
  topic("unused"),
  topic("few", "1994"),
  topic("many", "1994", "2004", "2004-02"),
  topic("equal", "1991-05"),
];

test("topics with most pieces come first, equals in the order of their vocabulary, and unused ones not at all", () => {
  const { lines, omitted } = topicLines(topics, pieces, 9);
  expect(lines.map((line) => line.topic.id)).toEqual(["many", "few", "equal"]);
  expect(omitted).toBe(0);
  expect(topicLines(topics, pieces, 1)).toMatchObject({ lines: [{ topic: { id: "many" } }], omitted: 2 });
});

test("all lines share the axis of the archive and the scale of the greatest year", () => {
  const { lines, ...shared } = topicLines(topics, pieces, 9);
  expect(shared).toEqual({ omitted: 0, years: 1, first: 1991, last: 2004, length: 14, most: 2 });
  expect(lines.map(({ first, last, spans }) => ({ first, last, spans }))).toEqual([
    {
      first: 1994,
      last: 2004,
      spans: [
        { index: 3, count: 1 },
        { index: 13, count: 2 },
      ],
    },
    { first: 1994, last: 1994, spans: [{ index: 3, count: 1 }] },
    { first: 1991, last: 1991, spans: [{ index: 0, count: 1 }] },
  ]);
});

test("a long archive is counted by spans that begin at round years", () => {
  const long = topicLines([topic("a", "1787", "1789", "1790", "2026")], datedPieces("1787", "2026"), 9);
  expect(long).toMatchObject({ years: 10, first: 1780, last: 2029, length: 25, most: 2 });
  expect(long.lines[0]?.spans).toEqual([
    { index: 0, count: 2 },
    { index: 1, count: 1 },
    { index: 24, count: 1 },
  ]);
});

test("no archive has more than 48 spans, and the last holds its latest year", () => {
  for (let year = 1000; year <= 4000; year += 7) {
    const { length, first, last } = topicLines([], datedPieces("1000", String(year)), 9);
    expect(length).toBeLessThanOrEqual(48);
    expect([first <= 1000, last >= year]).toEqual([true, true]);
  }
});
