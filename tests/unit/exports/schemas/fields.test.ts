import { expect, test } from "vitest";
import { fieldsOf } from "#exports/schemas/fields.ts";
import { jsonSchemas } from "#exports/schemas/json-schemas.ts";

const fields = (format: string) =>
  new Map(fieldsOf(jsonSchemas().get(format) ?? {}).map((field) => [field.path, field]));

test("a field is documented with its meaning, whether it is needed, and what may stand there", () => {
  expect(fields("piece").get("title")).toEqual({
    path: "title",
    meaning: "The headline, as printed.",
    isNeeded: true,
    form: "text",
    otherwise: undefined,
  });
  expect(fields("piece").get("reuse")).toMatchObject({
    isNeeded: false,
    form: "full, excerpt, none",
    otherwise: "full",
  });
  expect(fields("piece").get("topics")).toMatchObject({ form: "list" });
});

test("fields inside others, and those of each entry of a list, come with their path", () => {
  const paths = [...fields("piece").keys()];
  expect(paths).toContain("series.part");
  expect(paths).toContain("judgments.outcome.result");
  expect(paths.indexOf("judgments.claim")).toBe(paths.indexOf("judgments") + 1);
});

test("the settings are those of the schema, each once", () => {
  const paths = [...fields("site").keys()];
  expect(paths).toEqual([...new Set(paths)]);
  expect(fields("site").get("language")).toMatchObject({ otherwise: "en" });
});
