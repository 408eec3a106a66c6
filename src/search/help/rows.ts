import { formatDate, type Moment } from "#piece/dates.ts";
import { listed } from "#piece/listed.ts";
import type { Piece } from "#piece/piece.ts";
import type { Vocabularies } from "#piece/vocabulary.ts";
import { wordRun } from "#piece/words.ts";
import { fieldNames } from "../client/query/query.ts";
import type { Examples } from "./examples.ts";

/** One way to search. */
export interface HelpRow {
  /** A query that finds something in this archive; undefined where it has none of the kind. */
  query: string | undefined;
  /** What such a query looks like where the archive has none. */
  otherwise: string;
  meaning: string;
}

/** The fields that stand in the other rows, and those of a row of their own. */
const shown = new Set<string>(["title", "place", "topic", "author"]);
const others = fieldNames.filter((name) => !shown.has(name)).map((name) => `${name}:`);

/**
 * The ways to search, each with an example from the archive.
 * @param pieces newest first
 */
export function helpRows(
  examples: Examples,
  pieces: readonly Piece[],
  vocabularies: Pick<Vocabularies, "places" | "topics" | "people">,
): HelpRow[] {
  const author = pieces.find(({ authors }) => authors.length > 0)?.authors[0] ?? "";
  const [byAuthor = "author:"] = fielded("author", vocabularies.people[author]?.name);
  return [
    {
      query: examples.words,
      otherwise: "one another",
      meaning: "Pieces with both words; where fewer than ten have them, those with some of the words too, after them.",
    },
    { query: examples.beginning, otherwise: "begin*", meaning: "All words with this beginning." },
    {
      query: examples.phrase,
      otherwise: '"one after another"',
      meaning: "The words in this order, small words included.",
    },
    {
      query: examples.without,
      otherwise: "one -another",
      meaning:
        "Pieces with the first word but not the second. The minus sign also works before a phrase or brackets; NOT does the same.",
    },
    { query: examples.either, otherwise: "one OR another", meaning: "Either. OR is in capitals." },
    {
      query: examples.brackets,
      otherwise: "(one OR another) third",
      meaning: "Brackets keep together what belongs together.",
    },
    { query: examples.acronym, otherwise: '"U.S."', meaning: "An acronym as it is written." },
    {
      query: pieces.flatMap(({ title }) => fielded("title", title))[0],
      otherwise: "title:word",
      meaning: "In the title only.",
    },
    {
      query: subjectOf(pieces, vocabularies),
      otherwise: "place:name topic:name",
      meaning: `By a word of the names of places and topics, or by all of a name in quotation marks, and so with ${listed([byAuthor, ...others])}.`,
    },
    datesRow(pieces[Math.floor(pieces.length / 2)]?.year ?? 0),
    {
      query: pieces
        .map(({ published }) => published)
        .filter(isSureDay)
        .map(formatDate)[0],
      otherwise: "26 March 1987",
      meaning:
        "Pieces dated that day first, then those that mention it. Also March 26, 1987, a month (Mar 1987) or a range (March–May 1987).",
    },
  ];
}

/** A place and a topic of one piece; the topic alone where no piece has both. */
function subjectOf(
  pieces: readonly Piece[],
  { places, topics }: Pick<Vocabularies, "places" | "topics">,
): string | undefined {
  const subjects = pieces.map(({ place, places: [other], topics: [topic] }) => ({
    place: fielded("place", places[place ?? other ?? ""]?.name),
    topic: fielded("topic", topics[topic ?? ""]?.name),
  }));
  const whole = subjects.find(({ place, topic }) => place.length > 0 && topic.length > 0);
  const { place = [], topic = [] } = whole ?? { topic: subjects.flatMap(({ topic }) => topic).slice(0, 1) };
  return [...place, ...topic].join(" ") || undefined;
}

/** @param year one that has a piece */
function datesRow(year: number): HelpRow {
  const more = "from: and to: take in the year, month or day they name.";
  const padded = (number: number) => String(number).padStart(4, "0");
  if (year < 2 || year > 9998)
    return { query: undefined, otherwise: "after:1999", meaning: `From 1 January 2000. ${more}` };
  const query = `after:${padded(year - 1)} before:${padded(year + 1)}-05`;
  return { query, otherwise: query, meaning: `From 1 January ${year} to 30 April ${year + 1}. ${more}` };
}

/** Whether a moment is one day or a time of it without doubt. */
function isSureDay({ day, end, approximate, uncertain }: Moment): boolean {
  return day !== undefined && end === undefined && !approximate && !uncertain;
}

/** A field with the longest word of a name, in lower case; nothing for a name without words. */
function fielded(field: string, name = ""): string[] {
  const words = name.toLowerCase().match(wordRun) ?? [];
  if (words.length === 0) return [];
  return [`${field}:${words.reduce((best, word) => (word.length > best.length ? word : best))}`];
}
