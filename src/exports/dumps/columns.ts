import { facetFields } from "#piece/facet-fields.ts";
import type { FacetField } from "#piece/facets.ts";
import { entriesIn, type PieceRecord } from "../record.ts";

/** A column of the table of pieces: a field of Table Schema (Data Package 2.0), and its value. */
export interface Column {
  name: string;
  type: "string" | "integer";
  /** A format of the type string; none for plain text. */
  format?: "uri";
  description: string;
  /** Undefined where the piece says nothing of it. */
  value(record: PieceRecord): string | number | undefined;
}

/** The columns of facets, by the field of a piece. */
const facetColumns = Object.fromEntries(
  facetFields.map((field) => [
    field.name,
    text(
      field.name,
      field.holds === "many" ? `${field.meaning}, with semicolons between.` : `${field.meaning}.`,
      (record) =>
        entriesIn(record, field)
          .map(({ name }) => name)
          .join("; "),
    ),
  ]),
) as Record<FacetField["name"], Column>;

const { authors, kind, place, series, ...otherFacets } = facetColumns;

/** The columns of the table of pieces, in their order. */
export const columns: readonly Column[] = [
  text("id", "The identity of the piece, which never changes.", ({ id }) => id),
  text("title", "The headline.", ({ title }) => title),
  text("byline", "Who wrote it, as printed.", ({ byline }) => byline),
  { ...authors, description: "Who wrote it, names with semicolons between." },
  text(
    "published",
    "When it was published, as exactly as that is known (EDTF level 1, or ISO 8601 to the minute).",
    ({ published }) => published,
  ),
  text("revised", "When its text was last revised, if it was.", ({ revised }) => revised),
  kind,
  text("language", "The language of the text (BCP 47).", ({ language }) => language),
  text("summary", "What it says, in a paragraph.", ({ summary }) => summary),
  place,
  series,
  { ...text("part", "Its place in the series, counted from 1.", (record) => record.series?.part), type: "integer" },
  ...Object.values(otherFacets),
  { ...text("words", "The number of words of its text.", ({ words }) => words), type: "integer" },
  text("version", "The version of its text: another text, another version.", ({ version }) => version),
  address("url", "Where it can be read.", ({ url }) => url),
  address("identifier", "The address that leads to it whatever becomes of the other.", (piece) => piece.identifier),
  text("source", "Where it first appeared, if elsewhere.", ({ source }) => source?.name),
  address("source_url", "The address of the original.", ({ source }) => source?.url),
  text("rights", "Who holds the rights.", ({ rights }) => rights),
  address("license", "The licence that it may be used under.", ({ license }) => license),
  text("reuse", "How much of its text is passed on: full, excerpt or none.", ({ reuse }) => reuse),
];

function text(name: string, description: string, value: Column["value"]): Column {
  return { name, type: "string", description, value };
}

function address(name: string, description: string, value: Column["value"]): Column {
  return { ...text(name, description, value), format: "uri" };
}
