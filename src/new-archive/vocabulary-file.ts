import { facets } from "#piece/facets.ts";
import { givenEntries, vocabularySchemas, type VocabularyName } from "#piece/vocabulary.ts";
import { stringify } from "yaml";
import { commented } from "./comments.ts";
import { schemaLine } from "./schema-line.ts";

/** The text of a vocabulary without entries: what may stand in it, as comments. One with given entries has those. */
export function vocabularyFile(name: VocabularyName): string {
  const { shape } = vocabularySchemas[name];
  const fields = facets
    .filter(({ vocabulary }) => vocabulary === name)
    .flatMap(({ field, also = [] }) => [field, ...also].map((each) => each.name));
  const use = `Pieces name these entries by their id in ${fields.map((field) => `\`${field}\``).join(", ")}.`;
  const entry = Object.entries(shape).map(
    ([key, schema]) =>
      `#   ${key}: ${schema.description ?? ""}${schema.safeParse(undefined).success ? "" : " Needed."}\n`,
  );
  const given = givenEntries[name];
  return [
    `${schemaLine(name)}\n`,
    commented(
      `${use} An id consists of lower-case letters, digits and hyphens; it is a part of addresses and never changes.`,
    ),
    "#\n# some-id:\n",
    ...entry,
    given ? `\n${stringify(given)}` : "",
  ].join("");
}
