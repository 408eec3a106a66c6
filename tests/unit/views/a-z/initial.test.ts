import { expect, test } from "vitest";
import { capitalOf, compareInitials, initialOf, sortKeyOf } from "#views/a-z/initial.ts";

test.each([
  ["Kosovo", "k", "K"],
  ["état", "e", "E"],
  ["Łódź", "l", "L"],
  ["Ægir", "a", "A"],
  ["“Quay”", "q", "Q"],
  ["верёвка", "u0432", "В"],
  ["Ёлка", "u0435", "Е"],
  ["Ἀθῆναι", "u03b1", "Α"],
  ["الرصيف", "u0627", "ا"],
  ["тбилиси", "u0442", "Т"],
  ["თბილისი", "u10d7", "თ"],
  ["𐐨𐑌", "u10428", "𐐀"],
  ["北京", "u6f22", "漢"],
  ["港", "u6f22", "漢"],
  ["1787", "0-9", "0–9"],
  ["٣ مارس", "0-9", "0–9"],
  ["…", "0-9", "0–9"],
])("%s is found under %s, shown as %s", (name, id, label) => {
  expect(initialOf(name)).toEqual({ id, label });
});

test("numbers go before Latin letters, and those before other scripts", () => {
  const names = ["𐐨", "Ж", "b", "Ω", "1", "A", "Б"];
  expect(
    names
      .map(initialOf)
      .sort(compareInitials)
      .map(({ label }) => label),
  ).toEqual(["0–9", "A", "B", "Ω", "Б", "Ж", "𐐀"]);
});

test("names are sorted without accents, case and signs, word by word", () => {
  const names = ["Zürich", "de Gaulle, Charles", "Éire", "Edam", "De Gasperi", "Łódź", "Lodz Ghetto", "zebra"];
  expect(names.toSorted((a, b) => (sortKeyOf(a) < sortKeyOf(b) ? -1 : 1))).toEqual([
    "De Gasperi",
    "de Gaulle, Charles",
    "Edam",
    "Éire",
    "Łódź",
    "Lodz Ghetto",
    "zebra",
    "Zürich",
  ]);
  expect(sortKeyOf("Ёлка, 2-я")).toBe("елка 2я");
});

test("a capital is that of its language, and none where the script has none in mixed text", () => {
  expect(["i", "ж", "თ", "ا"].map((letter) => capitalOf(letter))).toEqual(["I", "Ж", "თ", "ا"]);
  expect(capitalOf("i", "tr")).toBe("İ");
});
