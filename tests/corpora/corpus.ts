import { readFileSync } from "node:fs";
import { basename, join } from "node:path";

/** A document of a corpus, as its docs.jsonl has it. */
export interface CorpusDocument {
  id: string;
  title: string;
  /** When it was written; null where that isn't known. */
  date: string | null;
  /** Years that its heading names, earliest first; only in state-milestones. */
  event_dates?: string[];
  /** Its kind, `articles` or `documents`; only in frus-history. */
  kind?: string;
  author?: string[];
  topics: string[];
  /** Addresses that its text links to, without their places in it. */
  links?: string[];
  /** Paragraphs of plain text with an empty line between them. */
  text: string;
}

/** A corpus: its name and its documents, in their order. */
export interface Corpus {
  name: string;
  documents: CorpusDocument[];
}

/**
 * Reads a corpus.
 * @param folder holds docs.jsonl; its name is the corpus's
 */
export function readCorpus(folder: string): Corpus {
  const lines = readFileSync(join(folder, "docs.jsonl"), "utf8").split("\n");
  return {
    name: basename(folder),
    documents: lines.filter((line) => line !== "").map((line) => JSON.parse(line) as CorpusDocument),
  };
}

/** The paragraphs of a document, each on a line. */
export function paragraphsOf({ text }: CorpusDocument): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replaceAll(/\s+/g, " ").trim())
    .filter((paragraph) => paragraph !== "");
}
