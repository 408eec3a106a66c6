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

/** The frontmatter that a capture can supply; the archive gives identity and provenance. */
export type DraftFrontmatter = Omit<z.input<typeof pieceSchema>, "id" | "slug" | "provenance">;

/** Where a block of a capture went: the body of the piece, or a field of its frontmatter. */
type Destination = "body" | keyof DraftFrontmatter | `source.${keyof NonNullable<DraftFrontmatter["source"]>}`;

/** What became of a block: it went somewhere, or it was dropped and why. */
export type Disposition = { went: Destination; why?: undefined } | { went: null; why: string };

/** The disposition of one block of a capture: a line of plain text, or an innermost element that holds words. */
export type BlockReport = {
  /** The line of the capture where it begins, counted from 1. */
  line: number;
  /** The column where it begins, counted from 1; absent where a block is a whole line. */
  column?: number;
  /** Its words as a reader sees them, without markup. */
  text: string;
} & Disposition;

/** What an importer makes of a capture. */
export interface Draft {
  /** In the order of the schema's keys; all scalars are text. */
  frontmatter: DraftFrontmatter;
  /** Markdown; its words are those of the blocks that went into the body. */
  body: string;
  /** Every block of the capture, in their order. */
  blocks: BlockReport[];
  /** What a person should know of this reading, a sentence each. */
  notes: string[];
}

/** Whether an importer can read a capture. */
export interface Acceptance {
  accepted: boolean;
  /**
   * What the format requires and the capture lacks, a phrase each; empty if the capture is accepted, or is of another
   * format altogether.
   */
  lacks: string[];
}

/** Reads one format of captures. */
export interface Importer {
  /** The name that provenance records. */
  format: string;
  /** What it reads, in the plural: `pages saved as plain text`. */
  reads: string;
  /** What the blocks of a capture are, in the plural: `lines`. */
  unit: string;
  accepts(capture: Capture): Acceptance;
  /**
   * The draft that a capture makes.
   * @throws RangeError if the capture isn't one that the importer accepts.
   */
  parse(capture: Capture): Draft;
  /** The whole text of a capture, extracted without `parse`: a word of it that is in no block was lost. */
  textOf(capture: Capture): string;
}
