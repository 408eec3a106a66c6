import fc from "fast-check";
import { recordOf, type PieceRecord } from "#exports/record.ts";
import { toPiece, type Piece } from "#piece/piece.ts";
import { pieceSchema } from "#piece/schema.ts";
import { vocabularySchemas, type Vocabularies } from "#piece/vocabulary.ts";
import { siteSchema } from "#piece/settings.ts";
import { vocabulariesOf } from "../archive/connected-pieces.ts";

/** An archive under a base, with one entry in most vocabularies. */
export const site = siteSchema.parse({
  name: "Quay",
  origin: "https://quay.example",
  base: "/sub/",
  rights: "© Quay",
  license: "https://licence.example/by",
});

export const vocabularies: Vocabularies = {
  ...vocabulariesOf({}),
  people: {
    ada: vocabularySchemas.people.parse({ name: "Ada Quill", family: "Quill", given: "Ada" }),
    desk: vocabularySchemas.people.parse({ name: "The Desk", collective: "true" }),
  },
  places: { pier: vocabularySchemas.places.parse({ name: "Pier" }) },
  regions: { coast: { name: "Coast" } },
  organisations: { board: vocabularySchemas.organisations.parse({ name: "Board" }) },
  topics: { tides: { name: "Tides" } },
  kinds: { forecast: { name: "Forecast", schemaType: "AnalysisNewsArticle" } },
  series: { quays: { name: "Quays" } },
};

/** Any text of one UTF-16 code unit or more: control characters, halves of pairs and all. */
export const anyText = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0, max: 0x7f })), { minLength: 1 })
  .map((units) => String.fromCharCode(...units));

/** Fields that say all that a head can carry. */
export const everything = {
  dek: "The dek.",
  summary: "In short.",
  byline: "Ada Quill and the desk",
  authors: ["ada", "desk"],
  topics: ["tides"],
  regions: ["coast"],
  places: ["pier"],
  people: ["ada"],
  organisations: ["board"],
  series: { id: "quays", part: "2" },
  revised: "2005",
  corrections: [{ date: "2004-05", note: "Wrong quay." }],
  references: [
    {
      title: "Tables",
      author: "Board",
      publication: "Gazette",
      published: "2000",
      url: "https://gazette.example/t",
      archived: { url: "https://copies.example/t", date: "2001" },
    },
    { title: "First", piece: "1787-10-a" },
  ],
  source: { name: "Gazette", title: "Other", url: "https://gazette.example/p", published: "2004-04-05" },
};

/** A piece of 6 April 2004 unless its fields say otherwise. */
export function described(fields: Record<string, unknown> = {}): Piece {
  const frontmatter = pieceSchema.parse({
    id: "2004-04-06-a",
    title: "On tides",
    slug: "tides",
    published: "2004-04-06",
    ...fields,
  });
  return toPiece(frontmatter, { words: 7, bodyKey: "", version: "0123456789ab", file: "" }, "en");
}

/** The record of such a piece. */
export function recorded(fields: Record<string, unknown> = {}): PieceRecord {
  return recordOf(described(fields), { site, vocabularies });
}
