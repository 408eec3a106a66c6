import { expect, test } from "vitest";
import type { Facts } from "#search/client/facts/facts.ts";
import { meaningOf } from "#search/client/spelling/names.ts";
import { otherSpellings, withoutUmlauts } from "#search/client/spelling/spellings.ts";

const facts: Facts = {
  size: 0,
  rowOf: () => undefined,
  starts: new Int32Array(),
  ends: new Int32Array(),
  facets: [
    {
      id: "place",
      label: "Places",
      pages: "places",
      values: [
        { id: "lviv", name: "Lviv", aliases: ["Lwów", "Leopolis"] },
        { id: "hague", name: "The Hague", aliases: [] },
      ],
      offsets: new Uint32Array(),
      rows: new Uint32Array(),
    },
    {
      id: "kind",
      label: "Kinds",
      pages: undefined,
      values: [{ id: "note", name: "Note", aliases: [] }],
      offsets: new Uint32Array(),
      rows: new Uint32Array(),
    },
  ],
};

test.each([
  ["programme", ["program"]],
  ["U.N.", ["UN"]],
  ["Möller", ["moeller"]],
  ["Øresund", ["oeresund"]],
  ["Peking", ["Beijing", "Peiping", "北京", "Пекин"]],
  ["путин", ["Putin", "Poutine"]],
  ["Saigon", ["Ho Chi Minh City"]],
  ["leopolis", ["Lviv", "Lwów"]],
  ["harbourmaster", []],
])("%s may also be written %s", (typed, expected) => {
  expect(otherSpellings(typed, facts)).toEqual(expected);
});

test("the names of the archive are added to those that are known", () => {
  expect(otherSpellings("Lemberg", facts)).toEqual(["Lviv", "Lvov", "Lwów"]);
  expect(otherSpellings("LVIV", facts)).toEqual(["Lvov", "Lwów", "Lemberg", "Leopolis"]);
});

test("a name stands for the entries that have it, but for small words, if they have pages", () => {
  expect(meaningOf(facts, "hague")?.entries).toEqual([{ column: facts.facets[0], value: 1 }]);
  expect(meaningOf(facts, "the Hague")?.entries).toHaveLength(1);
  expect(meaningOf(facts, "note")).toBeUndefined();
  expect(meaningOf(facts, "Hague convention")).toBeUndefined();
});

test.each([
  ["Moeller", ["Moller"]],
  ["Mueller", ["Muller"]],
  ["Aarhus", ["Arhus"]],
  ["harbour", []],
  ["revenue", []],
])("where nothing has %s, %s are tried", (typed, expected) => {
  expect(withoutUmlauts(typed)).toEqual(expected);
});
