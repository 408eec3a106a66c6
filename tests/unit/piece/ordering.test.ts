import fc from "fast-check";
import { expect, test } from "vitest";
import { toMoment } from "#piece/dates.ts";
import { compareText, newestFirst } from "#piece/ordering.ts";
import { toPiece } from "#piece/piece.ts";
import { pieceSchema } from "#piece/schema.ts";

function piece(id: string, published: string) {
  const facts = { words: 1, bodyKey: "", version: "0123456789ab", file: "pieces/x.md" };
  return toPiece(pieceSchema.parse({ id, title: "A title", published }), facts, "en");
}

const inOrder = [
  piece("2004-04-06-b", "2004-04-06T19:46-04:00"),
  piece("2004-04-06-a", "2004-04-06T23:46Z"),
  piece("2004-04-06-c", "2004-04-06"),
  piece("2004-04-a", "2004-04"),
  piece("2004-b", "2004"),
  piece("2004-a", "2004"),
  piece("1787-a", "1787"),
];

test("pieces come newest first, and by id where the moment is the same, however they were listed", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(inOrder, { minLength: inOrder.length }), (shuffled) => {
      expect(shuffled.toSorted(newestFirst).map(({ id }) => id)).toEqual(inOrder.map(({ id }) => id));
    }),
  );
});

test("moments of the same instant in two zones are a tie", () => {
  expect(toMoment("2004-04-06T19:46-04:00").text).not.toBe(toMoment("2004-04-06T23:46Z").text);
  expect(newestFirst(piece("2004-04-06-a", "2004-04-06T23:46Z"), piece("2004-04-06-a", "2004-04-06T19:46-04:00"))).toBe(
    0,
  );
});

test("texts are ordered by code unit, whatever the locale", () => {
  expect(["b", "a", "Z", "é", "", "a-b", "ab", "10", "9"].toSorted(compareText)).toEqual([
    "",
    "10",
    "9",
    "Z",
    "a",
    "a-b",
    "ab",
    "b",
    "é",
  ]);
  expect(compareText("a", "a")).toBe(0);
});
