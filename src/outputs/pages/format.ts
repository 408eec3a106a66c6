import { fieldsOf, type DocumentedField } from "#exports/schemas/fields.ts";
import { jsonSchemas } from "#exports/schemas/json-schemas.ts";
import { facets } from "#piece/facets.ts";
import type { Material } from "../material.ts";
import type { PageOutput } from "../output.ts";

/** A format that people write, and its fields. */
export interface DocumentedFormat {
  /** The id of its section. */
  id: string;
  title: string;
  /** Where it is written, relative to the archive folder. */
  file: string;
  /** Of a vocabulary, the fields of pieces that name its entries. */
  namedIn: string[];
  fields: DocumentedField[];
}

/** What the page about the formats shows. */
export interface FormatModel {
  formats: DocumentedFormat[];
}

/** Where it is, without the base. */
export const formatAddress = "/about/format/";

/** The page about the formats of pieces, settings and vocabularies, made from their schemas. */
export function formatPage(_: Material): PageOutput<FormatModel>[] {
  return [
    {
      type: "page",
      kind: "format",
      address: formatAddress,
      recorded: { kind: "page", target: "" },
      changed: () => undefined,
      model: () => ({ formats: [...jsonSchemas()].map(([name, schema]) => documented(name, schema)) }),
    },
  ];
}

function documented(name: string, schema: Parameters<typeof fieldsOf>[0]): DocumentedFormat {
  const entry = schema.additionalProperties;
  const namedIn = facets
    .filter(({ vocabulary }) => vocabulary === name)
    .flatMap(({ field, also = [] }) => [field, ...also].map((each) => each.name));
  const named = {
    site: { title: "Settings", file: "site.yaml" },
    piece: { title: "Pieces", file: "pieces/<year>/*.md" },
  };
  const { title, file } = named[name as keyof typeof named] ?? { title: titleOf(name), file: `${name}.yaml` };
  return { id: name, title, file, namedIn, fields: fieldsOf(typeof entry === "object" ? entry : schema) };
}

/** The heading of a vocabulary's section, which is the name of its file. */
function titleOf(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
