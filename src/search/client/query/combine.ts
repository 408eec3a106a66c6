import type { Query } from "./query.ts";

/** The queries that a query wants all of: itself, if it is no list of such; none for none. */
export function partsOf(query: Query | undefined): readonly Query[] {
  if (!query) return [];
  return query.kind === "and" ? query.of : [query];
}

/** A query that wants all of some queries, in normal form; undefined for none. */
export function allOf(parts: readonly Query[]): Query | undefined {
  const of = parts.flatMap((part) => (part.kind === "and" ? part.of : part));
  return of.length > 1 ? { kind: "and", of } : of[0];
}

/** A query that wants any of some queries, in normal form; undefined for none. */
export function anyOf(parts: readonly Query[]): Query | undefined {
  const of = parts.flatMap((part) => (part.kind === "or" ? part.of : part));
  return of.length > 1 ? { kind: "or", of } : of[0];
}

/** A query that wants what another does not, in normal form. */
export function allBut(query: Query): Query {
  return query.kind === "not" ? query.of : { kind: "not", of: query };
}
