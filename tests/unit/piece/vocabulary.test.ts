import { describe, expect, test } from "vitest";
import { vocabularySchemas, type VocabularyName } from "#piece/vocabulary.ts";

const named = { name: "The Open Door", aliases: ["Open Doors"], description: "In parts." };

/** Every field of an entry; where a vocabulary has no fields of its own, those that all have. */
const full: { [Name in VocabularyName]?: Record<string, unknown> } = {
  people: {
    ...named,
    family: "Desk",
    given: "The",
    collective: "true",
    sameAs: ["https://www.wikidata.org/wiki/Q1"],
  },
  places: {
    ...named,
    region: "balkans",
    latitude: "42.66",
    longitude: "-21.1",
    sameAs: ["https://www.geonames.org/786714"],
  },
  organisations: { ...named, abbreviation: "KFOR", sameAs: ["https://viaf.org/viaf/1"] },
  kinds: { ...named, schemaType: "Report" },
};

const names = Object.keys(vocabularySchemas) as VocabularyName[];

function complaints(name: VocabularyName, fields: Record<string, unknown>): string[] {
  const issues = vocabularySchemas[name].safeParse({ ...named, ...full[name], ...fields }).error?.issues ?? [];
  return issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
}

describe.each(names)("an entry of %s", (name) => {
  test("may have every one of its fields", () => {
    const fields = full[name] ?? named;
    expect(Object.keys(fields).toSorted()).toEqual(Object.keys(vocabularySchemas[name].shape).toSorted());
    expect(vocabularySchemas[name].parse(fields)).toMatchObject(
      name === "places" ? { ...fields, latitude: 42.66, longitude: -21.1 } : fields,
    );
  });

  test("needs no more than a name", () => {
    expect(vocabularySchemas[name].parse({ name: "N" })).toMatchObject({ name: "N" });
    expect(complaints(name, { name: undefined })).toEqual(["name: must be text"]);
    expect(complaints(name, { name: "" })).toEqual(["name: must not be empty"]);
    expect(complaints(name, { name: "a\nb" })).toEqual(["name: must be one line"]);
    expect(complaints(name, { description: " " })).toEqual(["description: must not be empty"]);
  });

  test("has no other fields", () => {
    expect(complaints(name, { extra: "1" })).toEqual([': Unrecognized key: "extra"']);
  });
});

const notAnAddress = "is not a web address: begin with https:// and write no spaces";

test.each<[VocabularyName, string, unknown, string]>([
  ["people", "family", "", "family: must not be empty"],
  ["people", "given", ["A"], "given: must be text"],
  ["people", "collective", "yes", "collective: must be true or false"],
  ["people", "sameAs", "https://example.org", "sameAs: must be a list of addresses"],
  ["people", "sameAs", ["Q1"], `sameAs.0: ${notAnAddress}`],
  ["places", "region", "The Balkans", "region: is not an id: use lower-case letters, digits and hyphens"],
  ["places", "latitude", "42,66", "latitude: must be a number of degrees, such as 42.66"],
  ["places", "latitude", "42°N", "latitude: must be a number of degrees, such as 42.66"],
  ["places", "latitude", ["42"], "latitude: must be a number of degrees"],
  ["places", "latitude", "90.1", "latitude: must lie between -90 and 90"],
  ["places", "latitude", "-91", "latitude: must lie between -90 and 90"],
  ["places", "longitude", "180.5", "longitude: must lie between -180 and 180"],
  ["places", "longitude", "1000", "longitude: must be a number of degrees, such as 42.66"],
  ["places", "sameAs", ["ftp://example.org"], `sameAs.0: ${notAnAddress}`],
  ["organisations", "abbreviation", "", "abbreviation: must not be empty"],
  ["organisations", "sameAs", {}, "sameAs: must be a list of addresses"],
])("in %s, %s can't be %j", (name, field, value, text) => {
  expect(complaints(name, { [field]: value })).toEqual([text]);
});

test.each([
  ["90", "180"],
  ["-90", "-180"],
  ["0", "0.0001"],
])("a place can lie at %s, %s", (latitude, longitude) => {
  expect(vocabularySchemas.places.parse({ name: "N", latitude, longitude })).toMatchObject({
    latitude: Number(latitude),
    longitude: Number(longitude),
  });
});
