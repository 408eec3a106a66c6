import type { Archive, LoadedPiece } from "#archive/archive.ts";
import type { YamlSource } from "#archive/yaml-source.ts";
import { facetFields } from "#piece/facet-fields.ts";
import type { FacetField } from "#piece/facets.ts";
import { isFieldMap } from "#piece/field-map.ts";
import { entryId } from "#piece/schema.ts";
import type { VocabularyName } from "#piece/vocabulary.ts";
import type { Check } from "../check.ts";
import type { Finding } from "../finding.ts";
import { didYouMean } from "../nearest.ts";

/** Ids that no vocabulary knows. */
export const vocabularyCheck: Check = {
  codes: ["unknown-id"],
  run: (archive) => [...archive.loadedPieces.flatMap((loaded) => inPiece(archive, loaded)), ...inPlaces(archive)],
};

/** The values in a field that should be ids, with their paths in it. */
const idsIn: Record<FacetField["holds"], (value: unknown) => { id: unknown; path: PropertyKey[] }[]> = {
  one: (id) => [{ id, path: [] }],
  many: (ids) => (Array.isArray(ids) ? ids.map((id: unknown, index) => ({ id, path: [index] })) : []),
  part: (value) => (isFieldMap(value) ? [{ id: value["id"], path: ["id"] }] : []),
};

function inPiece(archive: Archive, { yaml, raw = {} }: LoadedPiece): Finding[] {
  return facetFields.flatMap(({ name, holds, vocabulary }) =>
    idsIn[holds](raw[name]).flatMap(({ id, path }) => {
      // What can't be an id is reported by the schema.
      const { data } = entryId.safeParse(id);
      return data === undefined ? [] : unknownId(archive, vocabulary, data, yaml, [name, ...path]);
    }),
  );
}

function inPlaces(archive: Archive): Finding[] {
  const { yaml, entries } = archive.vocabularies.places;
  return Object.entries(entries).flatMap(([id, { data }]) => {
    const region = typeof data === "object" && data !== null && "region" in data ? data.region : undefined;
    if (!yaml || typeof region !== "string") return [];
    return unknownId(archive, "regions", region, yaml, [id, "region"]);
  });
}

function unknownId(
  archive: Archive,
  name: VocabularyName,
  id: string,
  yaml: YamlSource,
  path: PropertyKey[],
): Finding[] {
  const { entries, yaml: own } = archive.vocabularies[name];
  // Nothing can be said of a vocabulary that can't be read.
  if (Object.hasOwn(entries, id) || (own?.errors.length ?? 0) > 0) return [];
  const place = { file: yaml.file, ...yaml.placeOf(path) };
  const known = Object.keys(entries);
  const isGiven = own === undefined && known.length > 0;
  const message = isGiven ? `${id} is not one of the built-in ${name}.` : `${id} is not in ${name}.yaml.`;
  const rest = isGiven
    ? `Use ${known.slice(0, -1).join(", ")} or ${known.at(-1)}, or add a ${name}.yaml, which replaces them.`
    : `Add it to ${name}.yaml, or use an id from that file.`;
  return [{ code: "unknown-id", severity: "error", ...place, message, fix: didYouMean(id, known, rest) }];
}
