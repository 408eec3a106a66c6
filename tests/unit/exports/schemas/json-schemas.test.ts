import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { formats, jsonSchemas } from "#exports/schemas/json-schemas.ts";

const content = join(import.meta.dirname, "../../../../content");

/** What an editor that reads YAML 1.2 says of a text, by the schema of a format. */
function complaintsOf(format: string, yaml: string): string[] {
  const schema = jsonSchemas().get(format);
  if (!schema) throw new Error(`${format} has no schema`);
  return (
    z
      .fromJSONSchema(schema)
      .safeParse(parse(yaml))
      .error?.issues.map(({ message }) => message) ?? []
  );
}

describe("the schema of a format", () => {
  test.each([...formats.keys()].filter((format) => format !== "piece" && format !== "kinds"))(
    "finds nothing wrong with %s.yaml of the sample archive",
    (format) => {
      expect(complaintsOf(format, readFileSync(join(content, `${format}.yaml`), "utf8"))).toEqual([]);
    },
  );

  test("takes text that YAML has other types for", () => {
    expect(complaintsOf("piece", "id: 1984-a\ntitle: 1984\npublished: 1984\ndraft: true\nreadingTime: 5\n")).toEqual(
      [],
    );
  });

  test.each([
    ["a misspelt field", "piece", "id: 1984-a\ntitle: One\npublised: 1984\npublished: 1984\n"],
    ["a field that is needed and lacks", "piece", "id: 1984-a\ntitle: One\n"],
    ["an id of a wrong form", "piece", "id: One\ntitle: One\npublished: 1984\n"],
    ["a vocabulary's entry without a name", "topics", "one: {description: None}\n"],
  ])("finds %s", (_, format, yaml) => {
    expect(complaintsOf(format, yaml)).not.toEqual([]);
  });

  test("says of every field what it means", () => {
    const undescribed = [...jsonSchemas()].flatMap(([format, schema]) => fieldsWithout(schema, format));
    expect(undescribed).toEqual([]);
  });
});

/** The paths of fields without a description. */
function fieldsWithout(schema: unknown, path: string): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  const { properties, items, additionalProperties } = schema as Record<string, object | undefined>;
  return [
    ...[items, additionalProperties].flatMap((each) => fieldsWithout(each, path)),
    ...Object.entries(properties ?? {}).flatMap(([name, field]) => [
      ...("description" in field ? [] : [`${path}.${name}`]),
      ...fieldsWithout(field, `${path}.${name}`),
    ]),
  ];
}
