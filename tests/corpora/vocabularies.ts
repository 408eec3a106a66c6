import { slugOf } from "#piece/slug.ts";
import type { CorpusDocument } from "./corpus.ts";

const rights = "Work of the United States Government, in the public domain (CC0 1.0).";

/** The settings of the archive that each corpus becomes. */
export const sites: Record<
  string,
  { name: string; tagline: string; origin: string; language: string; rights: string }
> = {
  "state-milestones": {
    name: "Milestones",
    tagline: "Essays on the history of American foreign relations",
    origin: "https://milestones.example",
    language: "en",
    rights,
  },
  "frus-history": {
    name: "FRUS history",
    tagline: "Articles and documents on the Foreign Relations of the United States series",
    origin: "https://frus.example",
    language: "en",
    rights,
  },
};

const kindNames: Record<string, string> = { articles: "Articles", documents: "Documents" };

interface Entry {
  name: string;
}

/** The vocabularies that a corpus has data for. */
export function vocabulariesOf(documents: readonly CorpusDocument[]): Record<string, Record<string, Entry>> {
  const chapters = entries(
    documents.flatMap(({ topics }) => topics),
    (chapter) => documents.find(({ id }) => id === `${chapter}/foreword`)?.title ?? chapter,
  );
  return {
    people: entries(
      documents.flatMap(({ author }) => author ?? []),
      (name) => name,
    ),
    topics: {
      ...chapters,
      ...entries(
        documents.flatMap(({ kind }) => kind ?? []),
        (kind) => kindNames[kind] ?? kind,
      ),
    },
    series: chapters,
  };
}

function entries(names: readonly string[], nameOf: (name: string) => string): Record<string, Entry> {
  return Object.fromEntries(names.map((name) => [slugOf(name), { name: nameOf(name) }]));
}
