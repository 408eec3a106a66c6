import { expect, test } from "vitest";
import { aToZ, indexEntryBytes, sectionAddress } from "#views/a-z/a-z.ts";
import type { Terms } from "#markdown/terms.ts";
import { allEntities } from "#views/entities.ts";
import { piecesOf, vocabulariesOf } from "../../archive/connected-pieces.ts";

const vocabularies = vocabulariesOf({ topics: ["tides", "ropes", "unused"], places: ["tarn"], people: ["rod"] });
const pieces = piecesOf({
  "2001-a": { topics: ["tides", "ropes"], authors: ["rod"], lang: "en" },
  "2002-a": { topics: ["tides"], places: ["tarn"], people: ["rod"], title: "A <b>title</b>" },
  "2003-a": {},
  "2004-a": {},
  "2005-a": { lang: "ru" },
  "2006-a": { lang: "ru" },
  "2007-a": { lang: "ru" },
  "2008-a": { lang: "ru" },
});
const bodies: Record<string, Terms> = {
  "2001-a": [
    ["thunder", 3],
    ["tides", 3],
  ],
  "2002-a": [
    ["thunder", 2],
    ["tides", 3],
  ],
  "2005-a": [["верёвка", 2]],
  "2006-a": [["верёвка", 2]],
};
const sections = aToZ(pieces, allEntities(pieces, vocabularies), vocabularies, ({ id }) => bodies[id] ?? []);
const outline = sections.map(({ initial, entries }) => [initial.label, ...entries.map(({ name }) => name)]);

test("names and words stand together in alphabetical order by initial, other scripts last", () => {
  expect(outline).toEqual([
    ["R", "Rod", "Rod", "Ropes"],
    ["T", "Tarn", "Thunder", "Tides"],
    ["В", "Верёвка"],
  ]);
});

test("an entry is a name with its entity, or a word with its pieces", () => {
  const entries = sections.flatMap(({ entries: own }) => own);
  const facts = entries.map(({ entity, term }) => [entity?.facet.id, (entity ?? term)?.pieces.map(({ id }) => id)]);
  expect(facts).toEqual([
    ["people", ["2002-a"]],
    ["authors", ["2001-a"]],
    ["topics", ["2001-a"]],
    ["places", ["2002-a"]],
    [undefined, ["2002-a", "2001-a"]],
    ["topics", ["2002-a", "2001-a"]],
    [undefined, ["2006-a", "2005-a"]],
  ]);
});

test("a family name and an abbreviation are no words besides", () => {
  const named = {
    ...vocabulariesOf({}),
    people: { one: { name: "Harbour Master", family: "Master", sameAs: [] } },
    organisations: { two: { name: "Quay Board", abbreviation: "QUBO", sameAs: [] } },
  };
  const terms: Terms = [
    ["master", 2],
    ["qubo", 2],
    ["thunder", 2],
  ];
  const some = piecesOf({
    "2001-a": { people: ["one"], organisations: ["two"] },
    "2002-a": {},
    "2003-a": {},
    "2004-a": {},
  });
  const found = aToZ(some, allEntities(some, named), named, ({ year }) => (year < 2003 ? terms : []));
  expect(found.flatMap(({ entries }) => entries.map(({ name }) => name))).toEqual([
    "Master, Harbour",
    "Quay Board (QUBO)",
    "QUBO (Quay Board)",
    "Thunder",
  ]);
});

test("a letter has two hundred words at most, those that tell most, and all its names", () => {
  const letters = (index: number) => `${String.fromCharCode(97 + index / 26)}${String.fromCharCode(97 + (index % 26))}`;
  const terms = Array.from({ length: 260 }, (_, index): Terms => [[`word${letters(index)}`, index < 60 ? 2 : 3]]);
  const many = piecesOf(Object.fromEntries(Array.from({ length: 520 }, (_, index) => [`${1000 + index}-a`, {}])));
  const named = vocabulariesOf({ topics: ["worda", "wordb"] });
  const withTopics = many.map((piece) => ({ ...piece, topics: ["worda", "wordb"] }));
  const [section, ...others] = aToZ(
    withTopics,
    allEntities(withTopics, named),
    named,
    ({ year }) => terms[(year - 1000) >> 1] ?? [],
  );
  expect(others).toEqual([]);
  expect(section?.entries.filter(({ entity }) => entity)).toHaveLength(2);
  expect(section?.entries.flatMap(({ term }) => term?.word ?? [])).toEqual(
    terms.slice(60).flatMap(([term]) => term?.[0] ?? []),
  );
});

test("an entry's size grows with its pieces up to those that are named", () => {
  const sizeWith = (count: number) => {
    const own = Array.from({ length: count }, () => pieces)
      .flat()
      .slice(0, count);
    return indexEntryBytes({
      name: "Thunder",
      entity: undefined,
      term: { word: "Thunder", lang: "en", weight: 1, pieces: own },
    });
  };
  expect(sizeWith(3)).toBeGreaterThan(sizeWith(2) + 200);
  expect(sizeWith(50)).toBe(sizeWith(8));
});

test("a section's address names its initial", () => {
  expect(sections.map(({ initial }) => sectionAddress(initial))).toEqual(["/a-z/r/", "/a-z/t/", "/a-z/u0432/"]);
});
