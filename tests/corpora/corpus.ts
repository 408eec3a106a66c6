import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { readEssays } from "./essays.ts";

/** A document of a corpus; most are as docs.jsonl has them. */
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
  /** What it is signed with, where that is no author's name. */
  signature?: string;
  /** As printed above it. */
  dateline?: string;
  summary?: string;
  /** The series that it is a part of; where absent, its chapter is one. */
  series?: { name: string; part: number };
  /** Where it first appeared, where that isn't said of the whole corpus. */
  source?: { name: string; url?: string };
  topics: string[];
  /** Addresses that its text links to, without their places in it. */
  links?: string[];
  /** Whether its text is Markdown already. */
  markdown?: true;
  /** Paragraphs, of plain text as a rule, with an empty line between them. */
  text: string;
}

/** A corpus: its name and its documents, in their order. */
export interface Corpus {
  name: string;
  documents: CorpusDocument[];
}

/**
 * Reads a corpus.
 * @param folder holds docs.jsonl, or else the essays of federalist-md; its name is the corpus's
 */
export function readCorpus(folder: string): Corpus {
  const list = join(folder, "docs.jsonl");
  return { name: basename(folder), documents: existsSync(list) ? readList(list) : readEssays(folder) };
}

function readList(file: string): CorpusDocument[] {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as CorpusDocument);
}

/** The paragraphs of a document, each on a line. */
export function paragraphsOf({ text }: CorpusDocument): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replaceAll(/\s+/g, " ").trim())
    .filter((paragraph) => paragraph !== "");
}
