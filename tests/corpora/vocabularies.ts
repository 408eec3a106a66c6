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
  "federalist-md": {
    name: "The Federalist and Its Critics",
    tagline: "Essays for and against the Constitution of the United States, 1787 and 1788",
    origin: "https://federalist.example",
    language: "en",
    rights: "The essays are in the public domain; their summaries are by Walke Forward, LLC (CC BY 4.0).",
  },
};

/** Where the documents of a corpus first appeared that don't say so themselves. */
export const sources: Record<string, NonNullable<CorpusDocument["source"]>> = {
  "state-milestones": { name: "Milestones in the History of U.S. Foreign Relations" },
  "frus-history": { name: "History of the Foreign Relations Series" },
};

const kindNames: Record<string, string> = { articles: "Articles", documents: "Documents" };

interface Entry {
  name: string;
  family?: string;
  given?: string;
}

/** The vocabularies that a corpus has data for. */
export function vocabulariesOf(documents: readonly CorpusDocument[]): Record<string, Record<string, Entry>> {
  const chapters = entries(
    documents.flatMap(({ topics }) => topics),
    (chapter) => documents.find(({ id }) => id === `${chapter}/foreword`)?.title ?? chapter,
  );
  return {
    people: people(documents.flatMap(({ author }) => author ?? [])),
    topics: {
      ...chapters,
      ...entries(
        documents.flatMap(({ kind }) => kind ?? []),
        (kind) => kindNames[kind] ?? kind,
      ),
    },
    series: {
      ...chapters,
      ...entries(
        documents.flatMap(({ series }) => series?.name ?? []),
        (name) => name,
      ),
    },
  };
}

/** The corpora's names all end in the family name, which is one word. */
function people(names: readonly string[]): Record<string, Entry> {
  return Object.fromEntries(
    names.map((name) => {
      const end = name.lastIndexOf(" ");
      return [slugOf(name), { name, family: name.slice(end + 1), given: name.slice(0, end) }];
    }),
  );
}

function entries(names: readonly string[], nameOf: (name: string) => string): Record<string, Entry> {
  return Object.fromEntries(names.map((name) => [slugOf(name), { name: nameOf(name) }]));
}
