import type { Archive, Reading } from "#archive/archive.ts";
import type { YamlSource } from "#archive/yaml-source.ts";
import { facets } from "#piece/facets.ts";
import type { VocabularyName } from "#piece/vocabulary.ts";
import type { Check } from "./check.ts";
import type { Finding } from "./finding.ts";
import { didYouMean } from "./nearest.ts";

/** Ids that no vocabulary knows. */
export const vocabularyCheck: Check = {
  codes: ["unknown-id"],
  run: (archive) => [...archive.readings.flatMap((reading) => inPiece(archive, reading)), ...inPlaces(archive)],
};

/** The fields that hold ids, with the vocabulary of each. */
const listFields = facets.filter(({ id }) => id !== "series");

function inPiece(archive: Archive, { yaml, raw = {} }: Reading): Finding[] {
  const finding = (name: VocabularyName, id: unknown, path: PropertyKey[]) =>
    typeof id === "string" ? unknownId(archive, name, id, yaml, path) : [];
  const lists = listFields.flatMap(({ id: field, vocabulary }) => {
    const ids = raw[field];
    return Array.isArray(ids) ? ids.flatMap((id: unknown, index) => finding(vocabulary, id, [field, index])) : [];
  });
  const series = raw["series"];
  const seriesId = typeof series === "object" && series !== null && "id" in series ? series.id : undefined;
  return [...lists, ...finding("places", raw["place"], ["place"]), ...finding("series", seriesId, ["series", "id"])];
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
  const { yaml: vocabulary, entries } = archive.vocabularies[name];
  // Of one that can't be read nothing can be said.
  if (Object.hasOwn(entries, id) || (vocabulary?.errors.length ?? 0) > 0) return [];
  const place = { file: yaml.file, ...yaml.placeOf(path) };
  const fix = didYouMean(id, Object.keys(entries), `Add it to ${name}.yaml, or use an id that stands there.`);
  return [{ code: "unknown-id", severity: "error", ...place, message: `${id} is not in ${name}.yaml.`, fix }];
}
