import { allOf, anyOf } from "./combine.ts";
import { printQuery } from "./print.ts";
import type { FieldName, Query } from "./query.ts";
import { plainWords } from "./words.ts";

/** Fields whose values are seldom words of a text. */
const silent: ReadonlySet<FieldName> = new Set(["kind", "language"]);

/**
 * A query that finds more: phrases and the values of fields as words, without exclusions and dates.
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
