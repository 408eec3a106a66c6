import { expect, test } from "vitest";
import type { Archive } from "#archive/archive.ts";
import { toLedger } from "#archive/ledger/ledger.ts";
import { recordedDaysOf } from "#ledger/recorded-days.ts";
import { header } from "#archive/ledger/row.ts";

const daysWith = (...rows: string[]) =>
  recordedDaysOf({
    loadedPieces: [{ piece: { id: "1787-a", permalink: "/1787/quay/" } }],
    ledger: toLedger([header, ...rows, ""].join("\n")),
  } as unknown as Archive);

const address = "/1787/quay/\tpiece\t1787-a\t\t2026-10-02";

const [first, moved] = ["2026-10-02", "2026-12-02"];

test("a piece is as old in the archive as the record of its address", () => {
  expect(daysWith(address)).toEqual({ "1787-a": { first, address: first, any: first } });
});

test("a later record of its text is one of any change", () => {
  const passage = "/id/1787-a/#p1\tgone-passage\t\t\t2026-11-03";
  expect(daysWith(address, passage)).toEqual({ "1787-a": { first, address: first, any: "2026-11-03" } });
});

test("a later record of its address, as of a new slug, doesn't make the piece new", () => {
  const passage = `/id/1787-a/#p1\tpassage\t\tabc\t${first}`;
  const old = address.replace("quay", "old-quay");
  expect(daysWith(old, passage, address.replace(first, moved))).toEqual({
    "1787-a": { first, address: moved, any: moved },
  });
});

test.each([
  ["another piece at its address", address.replace("1787-a", "1787-b")],
  ["other addresses", "/1787/\tlist\t/archive/\t\t2026-10-02"],
])("%s says nothing of it", (_, row) => {
  expect(daysWith(row)).toEqual({});
});
