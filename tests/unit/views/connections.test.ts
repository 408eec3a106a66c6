import { expect, test } from "vitest";
import { connectionsOf } from "#views/connections.ts";
import { cites, piecesOf, vocabulariesOf } from "../archive/connected-pieces.ts";

const vocabularies = vocabulariesOf({ series: ["quays"], topics: ["tides"] });
const part = (number: string) => ({ series: { id: "quays", part: number }, topics: ["tides"] });
const pieces = piecesOf({
  "2001-05-02-a": part("10"),
  "2002-05-02-a": part("1"),
  "2003-a": part("2"),
  "2004-a": part("3"),
  "2005-a": part("4"),
  "2006-a": part("5"),
  "2007-a": part("6"),
  ...Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`${1900 + index}-z`, {}])),
});
const connections = connectionsOf(
  pieces,
  vocabularies,
  new Map([["2007-a", { citations: [cites("2001-05-02-a")], terms: [] }]]),
);
const next = (id: string) => {
  const piece = pieces.find((each) => each.id === id);
  return (piece ? connections.readNext(piece) : []).map(({ piece: { id }, reasons }) => [id, reasons[0]?.text]);
};

test("what bodies cite is known", () => {
  expect(connections.backlinks.get("2001-05-02-a")?.map(({ piece }) => piece.id)).toEqual(["2007-a"]);
});

test("the next part of a series comes first, once, with its number, and with it there are five", () => {
  const found = next("2004-a");
  expect(found[0]).toEqual(["2005-a", "Part 4 of Quays"]);
  expect(found.map(([id]) => id).filter((id) => id === "2005-a")).toHaveLength(1);
  expect(found).toHaveLength(5);
  expect(found.slice(1).every(([, reason]) => reason === "Same series: Quays")).toBe(true);
});

test("parts follow by number, with gaps", () => {
  expect(next("2007-a")[0]).toEqual(["2001-05-02-a", "Part 10 of Quays"]);
});

test("after the last part there are related pieces only", () => {
  expect(next("2001-05-02-a")[0]).toEqual(["2007-a", "Same series: Quays"]);
});

test("a piece that is related to none has nothing to read next", () => {
  expect(next("1900-z")).toEqual([]);
});
