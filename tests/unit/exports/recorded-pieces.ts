import { toPiece, type Piece } from "#piece/piece.ts";
import { pieceSchema } from "#piece/schema.ts";
import { vocabularySchemas } from "#piece/vocabulary.ts";
import type { RecordedArchive } from "#exports/record.ts";
import { siteSchema } from "#piece/settings.ts";
import { vocabulariesOf } from "../archive/connected-pieces.ts";

/** An archive with an entry in each vocabulary. */
export const archive: RecordedArchive = {
  site: siteSchema.parse({
    name: "Quay & Harbour",
    origin: "https://quay.example",
    base: "/sub/",
    rights: "© Quay",
    license: "https://licence.example/by/",
  }),
  vocabularies: {
    ...vocabulariesOf({}),
    people: { desk: vocabularySchemas.people.parse({ name: "The Desk", collective: "true" }) },
    places: { quay: vocabularySchemas.places.parse({ name: "North Quay" }) },
    regions: { coast: vocabularySchemas.regions.parse({ name: "The Coast" }) },
    organisations: { board: vocabularySchemas.organisations.parse({ name: "Harbour Board" }) },
    topics: { tides: vocabularySchemas.topics.parse({ name: "Tides" }) },
    kinds: { speech: vocabularySchemas.kinds.parse({ name: "Speech" }) },
    series: { quays: vocabularySchemas.series.parse({ name: "The Quays" }) },
  },
};

/** Fields that say something of everything; `secret` is in what is text or tells of it, `summary` in the summary. */
export const fields = {
  byline: "By the desk",
  authors: ["desk"],
  revised: "2005-01",
  summary: "The summary.",
  dek: "The dek.",
  place: "quay",
  series: { id: "quays", part: "2" },
  topics: ["tides"],
  regions: ["coast"],
  organisations: ["board"],
  judgments: [{ claim: "The secret tide will turn." }],
};

/** A piece of 6 April 2004 with these fields. */
export function piece(more: Record<string, unknown> = {}): Piece {
  const given = { id: "2004-04-06-a", title: "Low water", slug: "low-water", published: "2004-04-06", ...more };
  return toPiece(pieceSchema.parse(given), { words: 3, bodyKey: "", version: "0123456789ab", file: "" }, "en");
}
