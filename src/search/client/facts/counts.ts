import { rowsOfValue, type FactColumn, type Facts } from "./facts.ts";
import { intersect, rowsWith, type Rows } from "./rows.ts";

/** The values that are chosen in each column, by the column's id; a column with none is no filter. */
export type Chosen = Readonly<Record<string, readonly string[]>>;

/** How many of the rows have each value, in the order of the column's values. */
export function countsOf(column: FactColumn, rows: Rows): Uint32Array {
  const counts = new Uint32Array(column.values.length);
  for (let value = 0; value < counts.length; value += 1) {
    let count = 0;
    for (const row of rowsOfValue(column, value)) count += rows[row] ?? 0;
    counts[value] = count;
  }
  return counts;
}

/** The rows that have what is chosen: in each column at least one of the values chosen there. Unknown columns are passed over. */
export function rowsChosen(facts: Facts, chosen: Chosen): Rows {
  return [...filters(facts, chosen).values()].reduce(intersect, new Uint8Array(facts.size).fill(1));
}

/**
 * How many rows each value would show, by the column's id: of the matching rows with what is chosen in all other columns,
 * so that the counts of a column say what a further value of it would add.
 * @param matching the rows that everything but these columns lets through
 */
export function facetCounts(facts: Facts, matching: Rows, chosen: Chosen): Record<string, Uint32Array> {
  const chosenRows = filters(facts, chosen);
  const all = [...chosenRows.values()].reduce(intersect, matching);
  return Object.fromEntries(
    facts.facets.map((column) => {
      const others = [...chosenRows].filter(([of]) => of !== column).map(([, rows]) => rows);
      return [column.id, countsOf(column, chosenRows.has(column) ? others.reduce(intersect, matching) : all)];
    }),
  );
}

function filters(facts: Facts, chosen: Chosen): Map<FactColumn, Rows> {
  const rows = new Map<FactColumn, Rows>();
  for (const column of facts.facets) {
    const values = Object.hasOwn(chosen, column.id) ? (chosen[column.id] ?? []) : [];
    if (values.length > 0) rows.set(column, rowsWith(facts, column, values));
  }
  return rows;
}
