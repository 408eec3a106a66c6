import type { Archive, LoadedPiece } from "#archive/archive.ts";
import type { YamlSource } from "#archive/yaml-source.ts";
import { facets } from "#piece/facets.ts";
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

/** The fields that hold ids, with the vocabulary of each. */
const listFields = facets.filter(({ id }) => id !== "series");

function inPiece(archive: Archive, { yaml, raw = {} }: LoadedPiece): Finding[] {
  const finding = (name: VocabularyName, value: unknown, path: PropertyKey[]) => {
    // What can't be an id is told of already.
    const id = entryId.safeParse(value).data;
    return id === undefined ? [] : unknownId(archive, name, id, yaml, path);
  };
  const lists = listFields.flatMap(({ id: field, vocabulary }) => {
    const ids = raw[field];
    return Array.isArray(ids) ? ids.flatMap((id: unknown, index) => finding(vocabulary, id, [field, index])) : [];
  });
  const series = raw["series"];
  const seriesId = typeof series === "object" && series !== null && "id" in series ? series.id : undefined;
  return [
    ...lists,
    ...finding("kinds", raw["kind"], ["kind"]),
    ...finding("places", raw["place"], ["place"]),
    ...finding("series", seriesId, ["series", "id"]),
  ];
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
  // Of one that can't be read nothing can be said.
  if (Object.hasOwn(entries, id) || (own?.errors.length ?? 0) > 0) return [];
  const place = { file: yaml.file, ...yaml.placeOf(path) };
  const known = Object.keys(entries);
  const isGiven = own === undefined && known.length > 0;
  const message = isGiven ? `${id} is not one of the built-in ${name}.` : `${id} is not in ${name}.yaml.`;
  const rest = isGiven
    ? `Use ${known.slice(0, -1).join(", ")} or ${known.at(-1)}, or add a ${name}.yaml, which replaces them.`
    : `Add it to ${name}.yaml, or use an id that stands there.`;
  return [{ code: "unknown-id", severity: "error", ...place, message, fix: didYouMean(id, known, rest) }];
}
