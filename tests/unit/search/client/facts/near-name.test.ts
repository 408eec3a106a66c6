import { expect, test } from "vitest";
import type { FactColumn } from "#search/client/facts/facts.ts";
import { nearName } from "#search/client/facts/near-name.ts";

const column: FactColumn = {
  id: "place",
  label: "Places",
  pages: "places",
  values: ["Vienna", "North Quay", "North Yemen", "São Paulo"].map((name) => ({
    id: name.toLowerCase(),
    name,
    aliases: [],
  })),
  offsets: new Uint32Array(5),
  rows: new Uint32Array(),
};

test.each([
  ["viena", false, "Vienna"],
  ["vienna", false, undefined],
  ["vien", false, undefined],
  ["nroth quay", false, "North quay"],
  ["north-yemne", false, "north-Yemen"],
  ["nort quai", true, "North Quay"],
  ["north", true, "North Quay"],
  ["sao pualo", false, "sao Paulo"],
  ["xyzzy", false, undefined],
  ["vienna quay", false, undefined],
  ["", false, undefined],
])("%j, whole name %s, is taken for %s", (text, exact, meant) => {
  expect(nearName(column, text, exact)).toBe(meant);
});
