import { expect, test } from "vitest";
import { headingOf, indexTerms } from "#views/a-z/terms.ts";
import type { Terms } from "#markdown/terms.ts";
import { piecesOf } from "../../archive/connected-pieces.ts";

const id = (index: number) => `${1900 + index}-a`;
/** The terms of an archive, oldest piece first, each with the years of its pieces. */
const indexOf = (bodies: Terms[], fields: Record<string, unknown>[] = []) => {
  const pieces = piecesOf(Object.fromEntries(bodies.map((_, index) => [id(index), fields[index] ?? {}])));
  const terms = indexTerms(pieces, (piece) => bodies[piece.year - 1900] ?? []);
  return Object.fromEntries(
    terms.map((term) => [`${headingOf(term)} ${term.lang}`, term.pieces.map(({ year }) => year)]),
  );
};
const filler = (count: number): Terms[] => Array.from({ length: count }, () => []);

test("a term has every piece that says it more than once, newest first", () => {
  const bodies: Terms[] = [[["granite", 2]], [["granite", 1]], [["granite", 5]], ...filler(5)];
  expect(indexOf(bodies)).toEqual({ "Granite en": [1902, 1900] });
});

test("a word of one piece and a word of more than half of the pieces are none", () => {
  const bodies: Terms[] = [
    [
      ["water", 3],
      ["alone", 9],
      ["half", 2],
    ],
    [
      ["water", 3],
      ["half", 2],
    ],
    [["water", 1]],
    [],
  ];
  expect(indexOf(bodies)).toEqual({ "Half en": [1901, 1900] });
});

test("a word of more than a tenth of many pieces is none, nor is one of more than fifty", () => {
  const shared = (words: Record<string, number>, size: number): Terms[] =>
    Array.from({ length: size }, (_, index) =>
      Object.entries(words).flatMap(([word, count]): Terms => (index < count ? [[word, 2]] : [])),
    );
  expect(Object.keys(indexOf(shared({ ten: 10, eleven: 11 }, 100)))).toEqual(["Ten en"]);
  expect(Object.keys(indexOf(shared({ fifty: 50, another: 51 }, 1000)))).toEqual(["Fifty en"]);
});

test("of each piece only the five words that tell most are taken, but then with all pieces that have them", () => {
  const names = ["anchors", "barges", "cranes", "docks", "eels"];
  const strong = names.map((name): Terms[number] => [name, 9]);
  const bodies: Terms[] = [[...strong, ["fog", 2]], [...strong, ["fog", 2]], [["fog", 2]], ...filler(5)];
  expect(Object.keys(indexOf(bodies.with(2, [])))).toEqual(
    names.map((name) => `${name[0]?.toUpperCase()}${name.slice(1)} en`),
  );
  expect(indexOf(bodies)["Fog en"]).toEqual([1902, 1901, 1900]);
});

test("languages are counted apart, without their regions", () => {
  const bodies: Terms[] = [[["port", 2]], [["port", 2]], [["port", 2]], [["port", 2]], ...filler(8)];
  const langs = ["fr", "en-GB", "fr-CA", "en", "fr", "fr", "fr", "fr", "en", "en", "en", "en"];
  expect(
    indexOf(
      bodies,
      langs.map((lang) => ({ lang })),
    ),
  ).toEqual({
    "Port fr": [1902, 1900],
    "Port en": [1903, 1901],
  });
});

test("a term has the capitals that summaries and deks mostly give it, and one at least", () => {
  const bodies: Terms[] = [
    [
      ["nato", 2],
      ["quay", 2],
    ],
    [
      ["nato", 2],
      ["quay", 2],
    ],
    ...filler(4),
  ];
  const fields = [{ dek: "NATO by the quay", summary: "Nato and NATO." }, { summary: "The quay." }];
  expect(Object.keys(indexOf(bodies, fields))).toEqual(["NATO en", "Quay en"]);
});
