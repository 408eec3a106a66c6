import { describe, expect, test } from "vitest";
import { backlinksOf } from "#views/backlinks.ts";
import { relatedTo } from "#views/related/related.ts";
import type { Terms } from "#markdown/terms.ts";
import type { Piece } from "#piece/piece.ts";
import { cites, piecesOf, vocabulariesOf } from "../../archive/connected-pieces.ts";

const vocabularies = vocabulariesOf({
  people: ["ann", "bob"],
  organisations: ["board"],
  places: ["quay", "mole"],
  topics: ["tides", "ropes"],
  regions: ["coast"],
  series: ["quays"],
});

/** Pieces that have nothing in common with any, so that what two share is rare. */
const strangers = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`${1900 + index}-z`, {}]));

/** What is related to a piece, with the reasons as they are read. */
function related(
  id: string,
  pieces: Piece[],
  { citations = {}, terms = {} }: { citations?: Record<string, string[]>; terms?: Record<string, Terms> } = {},
) {
  const backlinks = backlinksOf(pieces, (piece) => citations[piece.id]?.map((cited) => cites(cited)) ?? []);
  const find = relatedTo({ pieces, vocabularies, backlinks, termsOf: (piece) => terms[piece.id] ?? [] });
  const piece = pieces.find((each) => each.id === id);
  return (piece ? find(piece) : []).map((each) => [
    each.piece.id,
    each.reasons.map(({ text, words }) => (words ? `${text} ${words}` : text)).join(" · "),
  ]);
}

test("each ground has its reason, in words", () => {
  const pieces = piecesOf({
    ...strangers,
    "2001-a": { people: ["ann"], places: ["quay"], series: { id: "quays", part: "1" } },
    "2002-a": { people: ["ann"], place: "quay" },
    "2003-a": { series: { id: "quays", part: "3" } },
    "2004-a": {},
    "2005-a": { references: [{ title: "T", piece: "2001-a" }] },
    "2006-a": {},
  });
  const terms: Record<string, Terms> = {
    "2001-a": [
      ["gasoline", 3],
      ["transit", 2],
      ["haven", 1],
      ["reed", 1],
    ],
    "2006-a": [
      ["reed", 1],
      ["haven", 1],
      ["transit", 2],
      ["gasoline", 3],
    ],
  };
  expect(Object.fromEntries(related("2001-a", pieces, { citations: { "2001-a": ["2004-a"] }, terms }))).toEqual({
    "2002-a": "Both on Ann and Quay",
    "2003-a": "Same series: Quays",
    "2004-a": "Cited in this piece",
    "2005-a": "Cites this piece",
    "2006-a": "Similar words: gasoline, transit, haven",
  });
});

test("all reasons of a piece are given", () => {
  const pieces = piecesOf({ ...strangers, "2001-a": { topics: ["tides"] }, "2002-a": { topics: ["tides"] } });
  const citations = { "2001-a": ["2002-a"], "2002-a": ["2001-a"] };
  expect(related("2001-a", pieces, { citations })).toEqual([
    ["2002-a", "Cites this piece · Cited in this piece · Both on Tides"],
  ]);
});

describe("subjects", () => {
  test("the rarer weigh more, and stand first in the reason, of which three are named", () => {
    const all = { topics: ["tides"], regions: ["coast"], people: ["ann"] };
    const pieces = piecesOf({
      ...strangers,
      "2001-a": { ...all, organisations: ["board"] },
      "2002-a": { topics: ["tides"] },
      "2003-a": { topics: ["tides"] },
      "2004-a": { topics: ["tides"] },
      "2005-a": { ...all, organisations: ["board"] },
      "2006-a": { regions: ["coast"] },
    });
    expect(related("2001-a", pieces)).toEqual([
      ["2005-a", "Both on Ann, Board and Coast"],
      ["2006-a", "Both on Coast"],
      ["2004-a", "Both on Tides"],
      ["2003-a", "Both on Tides"],
      ["2002-a", "Both on Tides"],
    ]);
  });

  test("one that more than half of the pieces have relates none", () => {
    const fields = { topics: ["tides"] };
    const pieces = piecesOf({ "2001-a": fields, "2002-a": fields, "2003-a": {} });
    expect(related("2001-a", pieces)).toEqual([]);
    expect(related("2001-a", [...pieces, ...piecesOf({ "2000-a": {} })])).toEqual([["2002-a", "Both on Tides"]]);
  });

  test("names with commas stand between semicolons", () => {
    const withComma = { ...vocabularies, places: { quay: { name: "Norfolk, Virginia", sameAs: [] } } };
    const pieces = piecesOf({
      ...strangers,
      "2001-a": { people: ["ann"], places: ["quay"] },
      "2002-a": { people: ["ann"], places: ["quay"] },
    });
    const find = relatedTo({ pieces, vocabularies: withComma, backlinks: new Map(), termsOf: () => [] });
    expect(pieces[0] && find(pieces[0])[0]?.reasons).toEqual([{ text: "Both on Ann; Norfolk, Virginia" }]);
  });
});

describe("series", () => {
  test("only near parts are related", () => {
    const parts = Array.from({ length: 9 }, (_, index) => [
      `${2001 + index}-a`,
      { series: { id: "quays", part: String(9 - index) } },
    ]);
    const found = related("2009-a", piecesOf(Object.fromEntries(parts)));
    expect(found.map(([id]) => id)).toEqual(["2008-a", "2007-a", "2006-a"]);
  });
});

describe("words", () => {
  const alike: Terms = [
    ["harbour", 2],
    ["granite", 1],
  ];
  const pieces = piecesOf({ ...strangers, "2001-a": {}, "2002-a": { lang: "en-GB" }, "2003-a": { lang: "de" } });

  test("only pieces of one language are compared", () => {
    const terms = { "2001-a": alike, "2002-a": alike, "2003-a": alike };
    expect(related("2001-a", pieces, { terms })).toEqual([["2002-a", "Similar words: harbour, granite"]]);
  });

  test("words of another language are no reason beside others", () => {
    const tides = { topics: ["tides"] };
    const both = piecesOf({ ...strangers, "2001-a": tides, "2003-a": { ...tides, lang: "de" } });
    expect(related("2001-a", both, { terms: { "2001-a": alike, "2003-a": alike } })).toEqual([
      ["2003-a", "Both on Tides"],
    ]);
  });

  test("a little likeness is none", () => {
    const others = (name: string): Terms => [..."abcdefghijkl"].map((letter) => [name + letter, 3]);
    const terms = { "2001-a": [...alike, ...others("one")], "2002-a": [...alike, ...others("two")] };
    expect(related("2001-a", pieces, { terms })).toEqual([]);
  });

  test.each([
    [20, 10, 1],
    [20, 11, 0],
    [100, 10, 1],
    [100, 11, 0],
  ])("of %i pieces %i may have a word before it says nothing", (count, having, found) => {
    const many = piecesOf(Object.fromEntries(Array.from({ length: count }, (_, index) => [`${1900 + index}-a`, {}])));
    const terms = Object.fromEntries(many.slice(0, having).map(({ id }): [string, Terms] => [id, [["harbour", 1]]]));
    expect(Math.min(1, related(many[0]?.id ?? "", many, { terms }).length)).toBe(found);
  });
});

describe("the order", () => {
  test("of equals the newest come first, and five are found", () => {
    const fields = { topics: ["ropes"] };
    const ids = ["2001-02-a", "2001-03-a", "2001-03-b", "2001-04-a", "2001-05-a", "2001-06-a", "2001-07-a"];
    const pieces = piecesOf({ ...strangers, ...Object.fromEntries(ids.map((id) => [id, fields])) });
    const newest = ["2001-07-a", "2001-06-a", "2001-05-a", "2001-04-a", "2001-03-b"];
    expect(related("2001-02-a", pieces).map(([id]) => id)).toEqual(newest);
    expect(related("2001-02-a", pieces)).toEqual(
      related(
        "2001-02-a",
        piecesOf({ ...Object.fromEntries(ids.toReversed().map((id) => [id, fields])), ...strangers }),
      ),
    );
  });

  test("does not depend on what was asked before", () => {
    const pieces = piecesOf({ ...strangers, "2001-a": { topics: ["ropes"] }, "2002-a": { topics: ["ropes"] } });
    const find = relatedTo({ pieces, vocabularies, backlinks: new Map(), termsOf: () => [["harbour", 1]] });
    const all = pieces.map((piece) => find(piece));
    expect(pieces.map((piece) => find(piece))).toEqual(all);
  });
});
