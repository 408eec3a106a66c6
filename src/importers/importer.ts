import type { z } from "zod";
import type { pieceSchema } from "#piece/schema.ts";

/** A raw file as it came, and the text in it. */
export interface Capture {
  /** The file's name, without folders. */
  name: string;
  /** The file, byte for byte. */
  bytes: Uint8Array;
  /** What the bytes say, without a byte order mark. */
  text: string;
  /** SHA-256 of the bytes, in hexadecimal. */
  sha256: string;
  encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
}

/** Where a line of a capture went. */
type Destination =
  | "title"
  | "dek"
  | "byline"
  | "dateline"
  | "revised"
  | "readingTime"
  | "summary"
  | "body"
  | "rights"
  | "source.name"
  | "source.tagline";

/** What became of a line: it went somewhere, or it was dropped and why. */
export type Disposition = { went: Destination; why?: undefined } | { went: null; why: string };

/** What became of one line of a capture. */
export type LineReport = {
  /** Counted from 1. */
  line: number;
  text: string;
} & Disposition;

/** The frontmatter that a capture can tell; identity and provenance are the archive's to give. */
export type DraftFrontmatter = Omit<z.input<typeof pieceSchema>, "id" | "slug" | "provenance">;

/** What an importer makes of a capture. */
export interface Draft {
  /** In the order of the schema's keys; all scalars are text. */
  frontmatter: DraftFrontmatter;
  /** The paragraphs as plain text, one line each. */
  body: string[];
  /** One for every line of the capture, in their order. */
  lines: LineReport[];
  /** What a person should know of this reading, a sentence each. */
  notes: string[];
}

/** Whether an importer can read a capture. */
export interface Acceptance {
  accepted: boolean;
  /** What the format needs and the capture doesn't have, a phrase each; empty where it is accepted. */
  lacks: string[];
}

/** Reads one format of captures. */
export interface Importer {
  /** The name that provenance records. */
  format: string;
  accepts(capture: Capture): Acceptance;
  /**
   * The draft that a capture makes.
   * @throws RangeError if the capture isn't one that the importer accepts.
   */
  parse(capture: Capture): Draft;
}
