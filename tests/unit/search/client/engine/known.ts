import type { Translation } from "#search/client/engine/conditions.ts";
import { textFields, textsIn } from "#search/client/engine/fields.ts";
import { factsOf } from "#search/client/engine/vocabularies.ts";

/** The names of an archive, of which a query may name some. */
export const translation: Translation = {
  facts: factsOf([
    { id: "topic", label: "Topics", pages: "topics", values: [["tides", "Tides", "Ebb and flow"]] },
    {
      id: "place",
      label: "Places",
      pages: "places",
      values: [
        ["north-quay", "North Quay"],
        ["south-quay", "South Quay"],
      ],
    },
    { id: "language", label: "Languages", pages: undefined, values: [["en", "English"]] },
  ]),
  monthFirst: false,
};

/** A word in the forms of the archive's language. */
export const word = (query: string) => ({ multi_match: { query, operator: "and", fields: textFields } });

/** Words in a row. */
export const phrase = (query: string) => ({ multi_match: { query, type: "phrase", fields: textFields } });

/** Words in a row as they are written. */
export const written = (query: string) => ({ multi_match: { query, type: "phrase", fields: textsIn("written") } });

/** All words that begin so. */
export const beginning = (query: string) => ({
  multi_match: { query, type: "bool_prefix", fields: textsIn("plain") },
});

/** Pieces of some days, and of no others. */
export const dated = (first: string, last: string, boost: number) => ({
  constant_score: {
    filter: { bool: { filter: [{ range: { first: { gte: first } } }, { range: { last: { lte: last } } }] } },
    boost,
  },
});
