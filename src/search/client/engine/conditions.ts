import type { Facts } from "../facts/facts.ts";
import { foldText, valuesNamed } from "../facts/names.ts";
import { rangeOf } from "../query/date-range.ts";
import type { Field, Query } from "../query/query.ts";
import { datedWithin, eachOf, everything, nothing, someOf, type Clause } from "./clauses.ts";
import { idsField, written } from "./fields.ts";
import { datedClause, phraseClause, wordClause } from "./words.ts";

/** What a query is translated with. */
export interface Translation {
  /** Their columns, with the names of all values; they need no rows. */
  facts: Facts;
  /** Whether dates in numbers have the month before the day where both readings exist. */
  monthFirst: boolean;
}

/** A query as a clause that is kept to the letter. */
export function conditionOf(query: Query, translation: Translation): Clause {
  const all = (parts: readonly Query[]) => parts.map((part) => conditionOf(part, translation));
  switch (query.kind) {
    case "word":
      return wordClause(query.text, translation.facts);
    case "phrase":
      return phraseClause(query.text);
    case "dated":
      return datedClause(query, translation.monthFirst);
    case "field":
      return fieldClause(query, translation.facts);
    case "date":
      return eachOf(datedWithin(rangeOf(query)));
    case "not":
      return { bool: { must_not: [conditionOf(query.of, translation)] } };
    case "and":
      return eachOf(all(query.of));
    case "or":
      return someOf(all(query.of));
  }
}

function fieldClause({ field, value, exact }: Field, { facets }: Facts): Clause {
  if (field === "title") return titleClause(value, exact);
  const column = facets.find(({ id }) => id === field);
  const ids = column ? valuesNamed(column, value, exact) : [];
  return ids.length === 0 ? nothing : valuesClause(field, ids);
}

/** Pieces that have any of some values of a facet. */
export function valuesClause(facet: string, ids: readonly string[]): Clause {
  return { terms: { [idsField(facet)]: ids } };
}

/** Titles that hold a text: as whole words one after the other, or each word of it at the beginning of a word. */
function titleClause(value: string, exact: boolean): Clause {
  const field = written("title", "plain");
  const words = foldText(value).split(" ").filter(Boolean);
  if (words.length === 0) return nothing;
  if (exact) return { match_phrase: { [field]: value } };
  return eachOf(words.map((word) => ({ match_bool_prefix: { [field]: word } })));
}

/** A filter, which scores nothing. */
export function filterOf(clauses: readonly Clause[]): Clause {
  return clauses.length === 0 ? everything : { bool: { filter: clauses } };
}
