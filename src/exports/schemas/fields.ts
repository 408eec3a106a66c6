import type { JsonSchema } from "./json-schemas.ts";

/** A field of a format, as its documentation lists it. */
export interface DocumentedField {
  /** With the fields that it is in: `series.part`; those of each entry of a list as `judgments.claim`. */
  path: string;
  meaning: string;
  /** Whether it must be there, wherever what it is in is there. */
  isNeeded: boolean;
  /** What may stand there: `text`, `list`, `fields`, or the values themselves. */
  form: string;
  /** What holds if it is left out; undefined where that is nothing or an empty list. */
  otherwise: string | undefined;
}

/** The fields that a schema declares, those inside others after them. */
export function fieldsOf(schema: JsonSchema, prefix = ""): DocumentedField[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    if (typeof field === "boolean") return [];
    const path = prefix + name;
    const documented = {
      path,
      meaning: field.description ?? "",
      isNeeded: schema.required?.includes(name) ?? false,
      form: formOf(field),
      otherwise: typeof field.default === "string" ? field.default : undefined,
    };
    return [documented, ...fieldsOf(inside(field), `${path}.`)];
  });
}

/** What each entry of a list is, and what anything else is itself. */
function inside(field: JsonSchema): JsonSchema {
  const { items } = field;
  return typeof items === "object" && !Array.isArray(items) ? items : field;
}

function formOf(field: JsonSchema): string {
  const values = field.enum?.filter((value) => typeof value === "string");
  if (values) return values.join(", ");
  if (field.type === "array") return "list";
  return field.type === "object" ? "fields" : "text";
}
