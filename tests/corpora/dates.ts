import type { CorpusDocument } from "./corpus.ts";

/**
 * When a document counts as published: its date, as exact as it is. Of a milestone, which was never dated, the year
 * in which what it tells of ended, by its heading's dates or else by the years in its title. Its `date`, where it has
 * one, is that of a revision. Undefined where nothing is known.
 */
export function publishedOf(document: CorpusDocument): string | undefined {
  if (document.event_dates === undefined) return document.date ?? undefined;
  return [...document.event_dates, ...yearsIn(document.title)]
    .map(Number)
    .sort((a, b) => a - b)
    .at(-1)
    ?.toString();
}

/** The years that a title names: `1954–55` is 1954 and 1955. */
function yearsIn(title: string): string[] {
  return Array.from(title.matchAll(/\b(1[789]\d\d|20\d\d)(?:–(\d\d)\b)?/g)).flatMap(([, year = "", end]) =>
    end === undefined ? [year] : [year, year.slice(0, 2) + end],
  );
}
