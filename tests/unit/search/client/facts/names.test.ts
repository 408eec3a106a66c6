import { expect, test } from "vitest";
import type { FactColumn } from "#search/client/facts/facts.ts";
import { foldText, rowsTitled, valuesNamed } from "#search/client/facts/names.ts";

const column: FactColumn = {
  id: "place",
  label: "Places",
  pages: "places",
  values: [
    { id: "old-york", name: "York", aliases: [] },
    { id: "new-york", name: "New York", aliases: ["Nieuw Amsterdam"] },
    { id: "sao-paulo", name: "São Paulo", aliases: [] },
    { id: "pskov", name: "Псков", aliases: [] },
    { id: "un", name: "United Nations (U.N.)", aliases: [] },
    { id: "tromso", name: "Tromsø", aliases: [] },
    { id: "tokyo", name: "東京", aliases: [] },
  ],
  offsets: new Uint32Array(8),
  rows: new Uint32Array(),
};

test.each([
  ["york", false, ["old-york", "new-york"]],
  ["york", true, ["old-york"]],
  ["york new", false, ["new-york"]],
  ["york new", true, []],
  ["new-york", false, ["new-york"]],
  ["ork", false, []],
  ["yo", false, ["old-york", "new-york"]],
  ["yo", true, []],
  ["SAO paulo", true, ["sao-paulo"]],
  ["псков", false, ["pskov"]],
  ["amsterdam", false, ["new-york"]],
  ["nieuw amsterdam", true, ["new-york"]],
  ["york amsterdam", false, []],
  ["TROMSO", true, ["tromso"]],
  ["東", false, ["tokyo"]],
  ["u.n.", false, ["un"]],
  ["united u.n", false, ["un"]],
  ["un", false, ["un"]],
  ["", false, []],
  ["(*", false, []],
  ["(*", true, []],
])("%j (exact: %s) means %j", (text, exact, ids) => {
  expect(valuesNamed(column, text, exact)).toEqual(ids);
});

const titles = ["Cold Peace", "A peace gone cold", "Coldest peacekeepers", "Le café", "!"].map(foldText);

test.each([
  ["cold peace", false, [1, 1, 1, 0, 0]],
  ["cold peace", true, [1, 0, 0, 0, 0]],
  ["peace cold", true, [0, 0, 0, 0, 0]],
  ["CAFÉ", true, [0, 0, 0, 1, 0]],
  ["cafe", false, [0, 0, 0, 1, 0]],
  ["?", false, [0, 0, 0, 0, 0]],
  ["?", true, [0, 0, 0, 0, 0]],
])("titles with %j (exact: %s)", (text, exact, rows) => {
  expect([...rowsTitled(titles, text, exact)]).toEqual(rows);
});
