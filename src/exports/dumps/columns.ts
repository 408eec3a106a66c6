import type { Named, PieceRecord } from "../record.ts";

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

const listed = (entries: readonly Named[] | undefined) => entries?.map(({ name }) => name).join("; ");

/** The columns of the table of pieces, in their order. */
export const columns: readonly Column[] = [
  text("id", "The identity of the piece, which never changes.", ({ id }) => id),
  text("title", "The headline.", ({ title }) => title),
  text("byline", "Who wrote it, as printed.", ({ byline }) => byline),
  text("authors", "Who wrote it, names with semicolons between.", ({ authors }) => listed(authors)),
  text(
    "published",
    "When it was published, as exactly as that is known (EDTF level 1, or ISO 8601 to the minute).",
    ({ published }) => published,
  ),
  text("revised", "When its text was last revised, if it was.", ({ revised }) => revised),
  text("kind", "What it is, such as an analysis or a speech.", ({ kind }) => kind?.name),
  text("language", "The language of the text (BCP 47).", ({ language }) => language),
  text("summary", "What it says, in a paragraph.", ({ summary }) => summary),
  text("place", "Where it is dated from.", ({ place }) => place?.name),
  text("series", "The series that it is a part of.", ({ series }) => series?.name),
  { ...text("part", "Its place in the series, counted from 1.", ({ series }) => series?.part), type: "integer" },
  text("topics", "Its subjects, with semicolons between.", ({ topics }) => listed(topics)),
  text("regions", "Parts of the world it is about, with semicolons between.", ({ regions }) => listed(regions)),
  text("places", "Places it is about, with semicolons between.", ({ places }) => listed(places)),
  text("people", "People it is about, with semicolons between.", ({ people }) => listed(people)),
  text("organisations", "Organisations it is about, with semicolons between.", (piece) => listed(piece.organisations)),
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
