import { expect, test } from "vitest";
import { facets } from "#piece/facets.ts";
import { idsField, textFields, textsIn } from "#search/client/engine/fields.ts";
import { indexDefinition } from "#search/index/engine/mappings.ts";

/** The type of the field at a path, which may lead through nested documents and to other writings of a text. */
function typeAt(path: string): unknown {
  let field: Record<string, unknown> = indexDefinition("en").mappings;
  for (const name of path.split(".")) {
    const inside = { ...(field["properties"] as object), ...(field["fields"] as object) } as Record<string, object>;
    field = { ...inside[name] };
  }
  return field["type"];
}

test("what queries ask for is in the mappings", () => {
  expect([...textFields, ...textsIn("plain"), ...textsIn("written")].map(typeAt)).toEqual(
    Array.from({ length: 3 * textFields.length }, () => "text"),
  );
  const filters = [...facets.map(({ queryField }) => queryField), "language"];
  expect(filters.map(idsField).map(typeAt)).toEqual(filters.map(() => "keyword"));
});

test.each([
  ["en-GB", { type: "stemmer", language: "english" }],
  ["sr-Latn", undefined],
  ["fr", { type: "stemmer", language: "light_french" }],
])("word forms of %s", (tag, forms) => {
  const { analysis } = indexDefinition(tag).settings.index;
  expect(analysis.filter["forms"]).toEqual(forms);
  const named = new Set([...Object.keys(analysis.filter), "asciifolding"]);
  for (const { filter } of Object.values(analysis.analyzer))
    expect(filter.filter((name) => !named.has(name))).toEqual([]);
});

test("a word after a short one is a word of its own", () => {
  const { pattern, replacement } = indexDefinition("fr").settings.index.analysis.char_filter.apart;
  const apart = (text: string) => text.replaceAll(new RegExp(pattern, "gu"), replacement);
  expect(apart("L’Europe qu'un d'Artagnan, Russia's o’er 'tis")).toBe("L Europe qu un d Artagnan, Russia's o er 'tis");
});
