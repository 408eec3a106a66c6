import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ways } from "./ways.ts";

/** A text of a test collection. */
export interface Doc {
  id: string;
  title: string;
  text: string;
  /** The day it is of, `2004-04-06`; undefined where the collection has none. */
  date: string | undefined;
}

/** Queries of one kind, typed in one way, and which documents answer them. */
export interface Questions {
  kind: string;
  way: string;
  queries: readonly { id: string; text: string }[];
  /** How well a document answers a query, by the query's id and the document's; more than 0 where it does. */
  judgments: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** A test collection: texts, and the questions that are asked of them. */
export interface Collection {
  docs: readonly Doc[];
  questions: readonly Questions[];
}

/**
 * Reads docs.jsonl, queries.jsonl and qrels.tsv of a folder. Its queries are asked in all ways.
 * @throws Error if one of the files is missing or malformed
 */
export function readCollection(folder: string): Collection {
  const judgments = new Map<string, Map<string, number>>();
  for (const line of linesOf(join(folder, "qrels.tsv")).slice(1)) {
    const [query = "", doc = "", grade = ""] = line.split("\t");
    if (!judgments.has(query)) judgments.set(query, new Map());
    judgments.get(query)?.set(doc, Number(grade));
  }
  const queries = readDocs(join(folder, "queries.jsonl"));
  return { docs: readDocs(join(folder, "docs.jsonl")), questions: inEveryWay({ kind: "queries", queries, judgments }) };
}

/** Questions in all the ways in which readers may type them. */
export function inEveryWay({ kind, queries, judgments }: Omit<Questions, "way">): Questions[] {
  return ways.map(({ name, typed }) => ({
    kind,
    way: name,
    queries: queries.map(({ id, text }) => ({ id, text: typed(text) })),
    judgments,
  }));
}

/**
 * Reads texts from a file of JSON lines.
 * @throws Error if the file is missing or malformed
 */
export function readDocs(file: string): Doc[] {
  return linesOf(file).map((line) => {
    const { id, title, text, date } = JSON.parse(line) as {
      id: string | number;
      title?: string | null;
      text?: string | null;
      date?: string | null;
    };
    const day = /^\d{4}-\d{2}-\d{2}$/.test(date ?? "") ? (date ?? undefined) : undefined;
    return { id: String(id), title: title?.trim() ?? "", text: text?.trim() ?? "", date: day };
  });
}

function linesOf(file: string): string[] {
  if (!existsSync(file)) throw new Error(`There is no ${file}.`);
  return readFileSync(file, "utf8").trim().split("\n");
}
