import { formFacets } from "#piece/facet-groups.ts";
import { allOf, anyOf } from "./combine.ts";
import { printQuery } from "./print.ts";
import type { FieldName, Query } from "./query.ts";
import { plainWords } from "./query-words.ts";

/** Fields whose values say what a text is, and are seldom words in it. */
const silent: ReadonlySet<FieldName> = new Set([...formFacets.map(({ queryField }) => queryField), "language"]);

/**
 * A query that finds more: phrases and the values of fields as words, the months of days and the years of months, without
 * exclusions and limits of time.
 * @returns undefined where that leaves nothing, or the same query
 */
export function loosen(query: Query): Query | undefined {
  const loose = loosenPart(query);
  return loose && printQuery(loose) !== printQuery(query) ? loose : undefined;
}

function loosenPart(query: Query): Query | undefined {
  switch (query.kind) {
    case "word":
      return query;
    case "phrase":
      return plainWords(query.text);
    case "dated":
      return { kind: "word", text: wider(query.dates[0] ?? "") };
    case "field":
      return silent.has(query.field) ? undefined : plainWords(query.value);
    case "and":
      return allOf(loosenParts(query.of));
    case "or":
      return anyOf(loosenParts(query.of));
    default:
      return undefined;
  }
}

function loosenParts(parts: readonly Query[]): Query[] {
  return parts.map(loosenPart).filter((part) => part !== undefined);
}

/** The month of a day, the year of a month, or the year in which a range begins. */
function wider(date: string): string {
  return date.slice(0, /^\d{4}-\d{2}-\d{2}$/.test(date) ? 7 : 4);
}
