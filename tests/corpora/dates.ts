import type { CorpusDocument } from "./corpus.ts";

/**
 * When a document counts as published: its date, as exact as it is. A milestone was never dated: the years that its
 * heading names, by its dates and in its title, stand for a date that isn't known, as a range from the first to the
 * last. Its `date`, where it has one, is that of a revision. Undefined where nothing is known.
 */
export function publishedOf(document: CorpusDocument): string | undefined {
  if (document.event_dates === undefined) return document.date ?? undefined;
  const years = [...document.event_dates, ...yearsIn(document.title)].sort();
  const [first, last] = [years.at(0), years.at(-1)];
  return first === last ? first : `${first}/${last}`;
}

/** The years that a title names: `1954–55` is 1954 and 1955. */
function yearsIn(title: string): string[] {
  return Array.from(title.matchAll(/\b(1[789]\d\d|20\d\d)(?:–(\d\d)\b)?/g)).flatMap(([, year = "", end]) =>
    end === undefined ? [year] : [year, year.slice(0, 2) + end],
  );
}
