import { facets } from "#piece/facets.ts";
import { analysisFor } from "./analysis.ts";

const text = {
  type: "text",
  analyzer: "text",
  fields: { plain: { type: "text", analyzer: "plain" }, written: { type: "text", analyzer: "written" } },
} as const;
const keyword = { type: "keyword" } as const;
const day = { type: "date", format: "strict_date" } as const;

/** What is kept to be shown, and not searched. */
const shown = { type: "keyword", index: false, doc_values: false } as const;

/**
 * The settings and mappings of an index for an archive's pieces, as OpenSearch and Elasticsearch take them. Fields that
 * they don't name are refused.
 * @param language the archive's, a BCP 47 tag
 */
export function indexDefinition(language: string) {
  const entry = { properties: { id: keyword, name: { type: "text", analyzer: "plain" } } } as const;
  return {
    settings: { index: { analysis: analysisFor(language) } },
    mappings: {
      dynamic: "strict",
      properties: {
        id: keyword,
        permalink: shown,
        title: text,
        dek: text,
        summary: text,
        headings: text,
        passages: { type: "nested", include_in_root: true, properties: { anchor: shown, text } },
        notes: text,
        published: shown,
        precision: keyword,
        first: day,
        last: day,
        language: keyword,
        reuse: keyword,
        rights: shown,
        license: shown,
        facets: { properties: Object.fromEntries(facets.map(({ queryField }) => [queryField, entry])) },
        citation: { type: "object", enabled: false },
      },
    },
  } as const;
}
