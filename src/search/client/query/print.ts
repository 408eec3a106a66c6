import type { Query } from "./query.ts";

/** A query as text in its shortest usual form, which parses to the same query. */
export function printQuery(query: Query): string {
  switch (query.kind) {
    case "word":
    case "dated":
      return query.text;
    case "phrase":
      return `"${query.text}"`;
    case "field":
      return `${query.field}:${query.exact ? `"${query.value}"` : query.value}`;
    case "date":
      return `${query.bound}:${query.date}`;
    case "not":
      return `-${query.of.kind === "and" ? bracketed(query.of) : printPart(query.of)}`;
    case "and":
      return query.of.map(printPart).join(" ");
    case "or":
      return query.of.map(printQuery).join(" OR ");
  }
}

/** A query as a part of one that wants all its parts. */
function printPart(query: Query): string {
  return query.kind === "or" ? bracketed(query) : printQuery(query);
}

function bracketed(query: Query): string {
  return `(${printQuery(query)})`;
}
