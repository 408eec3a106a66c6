import { expect, test } from "vitest";
import { backlinksOf } from "#views/backlinks.ts";
import type { Citation } from "#markdown/transforms/citations.ts";
import { cites, piecesOf } from "../archive/connected-pieces.ts";

const pieces = piecesOf({
  "2001-a": {},
  "2002-a": {
    references: [
      { title: "T", piece: "2001-a" },
      { title: "T", piece: "2002-a" },
    ],
  },
  "2003-a": { references: [{ title: "T", piece: "2001-a" }, { title: "No piece" }] },
});

function found(citations: Record<string, Citation[]>) {
  const backlinks = backlinksOf(pieces, ({ id }) => citations[id] ?? []);
  return Object.fromEntries(
    [...backlinks].map(([id, of]) => [id, of.map(({ piece, quotations }) => [piece.id, quotations])]),
  );
}

test("a piece is cited by links with their sentences, in order, and by references without any; newest first", () => {
  const citations = { "2003-a": [cites("2001-a", "p1s1", "One."), cites("2002-a"), cites("2001-a", "p4s2", "Two.")] };
  const quotations = [
    { at: "p1s1", sentence: "One." },
    { at: "p4s2", sentence: "Two." },
  ];
  expect(found(citations)).toEqual({
    "2003-a": [],
    "2002-a": [["2003-a", [{ at: "p1s1", sentence: "A sentence." }]]],
    "2001-a": [
      ["2003-a", quotations],
      ["2002-a", []],
    ],
  });
});

test("a sentence that cites several parts is quoted once", () => {
  const citations = {
    "2001-a": [
      { ...cites("2003-a"), fragment: "p1" },
      { ...cites("2003-a"), fragment: "p2" },
    ],
  };
  expect(found(citations)["2003-a"]).toEqual([["2001-a", [{ at: "p1s1", sentence: "A sentence." }]]]);
});

test("a piece's links to itself, and links to what is not published, don't count", () => {
  expect(found({ "2003-a": [cites("2003-a"), cites("1999-a")] })).toEqual({
    "2003-a": [],
    "2002-a": [],
    "2001-a": [
      ["2003-a", []],
      ["2002-a", []],
    ],
  });
});
