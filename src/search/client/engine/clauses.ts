import { dateOf, daysOf } from "../facts/days.ts";
import type { DayRange } from "../query/date-range.ts";
import { dayFields } from "./fields.ts";

/** A clause of the query DSL of OpenSearch and Elasticsearch, as JSON. */
export type Clause = Readonly<Record<string, unknown>>;

/** What every piece meets. */
export const everything: Clause = { match_all: {} };

/** What no piece meets. */
export const nothing: Clause = { match_none: {} };

/** What meets each of some clauses; their scores add up. */
export function eachOf(clauses: readonly Clause[]): Clause {
  const [first = everything, ...others] = clauses;
  return others.length === 0 ? first : { bool: { must: clauses } };
}

/**
 * What meets some of some clauses; their scores add up.
 * @param least how many of them
 */
export function someOf(clauses: readonly Clause[], least = 1): Clause {
  const [first = nothing, ...others] = clauses;
  return others.length === 0 ? first : { bool: { should: clauses, minimum_should_match: least } };
}

/** What meets any of some clauses, which say the same in different ways: the best score counts. */
export function bestOf(clauses: readonly Clause[]): Clause {
  const [first = nothing, ...others] = clauses;
  return others.length === 0 ? first : { dis_max: { queries: clauses } };
}

/** What meets a clause, all with the same score. */
export function scored(clause: Clause, score: number): Clause {
  return { constant_score: { filter: clause, boost: score } };
}

/** The days that pieces may be of; engines know no others in this form. */
const known = { first: daysOf("0001").first, last: daysOf("9999").last };

/** Pieces whose date may lie in a range; one known to the year only may mean any day of it. */
export function datedWithin({ first, last }: DayRange): Clause[] {
  if ((first ?? known.first) > known.last || (last ?? known.last) < known.first) return [nothing];
  return [
    ...(first === undefined ? [] : [{ range: { [dayFields.last]: { gte: dateOf(first) } } }]),
    ...(last === undefined ? [] : [{ range: { [dayFields.first]: { lte: dateOf(last) } } }]),
  ];
}
