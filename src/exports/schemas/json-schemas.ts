import { z } from "zod";
import { entryId, pieceSchema } from "#piece/schema.ts";
import { siteSchema } from "#piece/settings.ts";
import { vocabularySchemas } from "#piece/vocabulary.ts";

/** A JSON Schema (draft 2020-12). */
export type JsonSchema = z.core.JSONSchema.JSONSchema;

/** The formats that people write, each with the name of its schema: the settings, pieces, and every vocabulary. */
export const formats: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>([
  ["site", siteSchema],
  ["piece", pieceSchema],
  ...Object.entries(vocabularySchemas).map(([name, entry]): [string, z.ZodType] => [name, z.record(entryId, entry)]),
]);

/** The JSON Schemas by which editors complete and check what people write, by the name of the format. */
export function jsonSchemas(): Map<string, JsonSchema> {
  return new Map(
    [...formats].map(([name, schema]) => [
      name,
      z.toJSONSchema(schema, { io: "input", override: ({ jsonSchema }) => acceptPlainScalars(jsonSchema) }),
    ]),
  );
}

/**
 * Makes a schema of text accept what YAML 1.2 reads as something else: an archive takes every scalar as the text that was
 * typed, so `1984` is a title and `true` a switch, while an editor takes them for a number and a boolean.
 */
function acceptPlainScalars(schema: JsonSchema): void {
  if (schema.type !== "string") return;
  Object.assign(schema, { type: ["string", "number", "boolean"] });
  if (schema.enum?.includes("true")) schema.enum = [...schema.enum, true, false];
}
