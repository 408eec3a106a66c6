import { rowsOfValue, type FactColumn, type Facts } from "./facts.ts";

/** A set of rows: one byte a row, 1 where the row is in. */
export type Rows = Uint8Array<ArrayBuffer>;

/** The rows that are in both. */
export function intersect(a: Rows, b: Rows): Rows {
  const rows = a.slice();
  for (let row = 0; row < rows.length; row += 1) rows[row] = (a[row] ?? 0) & (b[row] ?? 0);
  return rows;
}

/** The rows that are in either. */
export function union(a: Rows, b: Rows): Rows {
  const rows = a.slice();
  for (let row = 0; row < rows.length; row += 1) rows[row] = (a[row] ?? 0) | (b[row] ?? 0);
  return rows;
}

/** The rows that are not in it. */
export function not(rows: Rows): Rows {
  const others = new Uint8Array(rows.length);
  for (let row = 0; row < rows.length; row += 1) others[row] = 1 - (rows[row] ?? 0);
  return others;
}

/** The rows of the first that are not in the second. */
export function without(a: Rows, b: Rows): Rows {
  return intersect(a, not(b));
}

/**
 * The rows whose date may lie between two days; one known to the year only may mean any day of it. None where the first
 * day is after the last.
 * @param from the first day, in days since 1970-01-01; undefined for no limit
 * @param to the last day, likewise
 */
export function rowsBetween(facts: Facts, from: number | undefined, to: number | undefined): Rows {
  const { size, starts, ends } = facts;
  const [first, last] = [from ?? -Infinity, to ?? Infinity];
  const rows = new Uint8Array(size);
  if (first > last) return rows;
  for (let row = 0; row < size; row += 1) if ((starts[row] ?? 0) <= last && (ends[row] ?? 0) >= first) rows[row] = 1;
  return rows;
}

/** The rows that have at least one of these values; a value that the column doesn't know is in no row. */
export function rowsWith(facts: Facts, column: FactColumn, valueIds: readonly string[]): Rows {
  const wanted = new Set(valueIds);
  const rows = new Uint8Array(facts.size);
  column.values.forEach(({ id }, value) => {
    if (wanted.has(id)) for (const row of rowsOfValue(column, value)) rows[row] = 1;
  });
  return rows;
}
