import { bitReader, type BitReader } from "./bit-reader.ts";
import { dateOf, daysOf, type Days } from "./days.ts";
import { headStart, idNumber, magic, version, type FactsHead } from "./layout.ts";
import { rowFinder } from "./row-finder.ts";

/** What is known of every piece without its text. A row is a piece; rows run newest first. */
export interface Facts {
  /** The number of rows. */
  size: number;
  /** The row of a search result, by its id as the build names it; undefined for one that isn't there. */
  rowOf(resultId: string): number | undefined;
  /** In the order in which filters are offered. */
  facets: readonly FactColumn[];
  /** The first day that a row's date may mean, in days since 1970-01-01. */
  starts: Int32Array;
  /** The last day that it may mean. */
  ends: Int32Array;
}

/** One way to filter pieces, and which row has which values. */
export interface FactColumn {
  /** Its name in queries and addresses, such as `topic`. */
  id: string;
  /** Its name in headings. */
  label: string;
  /** The first part of the addresses of its values' pages; undefined where they have none. */
  pages: string | undefined;
  /** The values that some row has. */
  values: readonly FactValue[];
  /** For each value, the place in `rows` at which its rows begin; one more for the end. */
  offsets: Uint32Array;
  /** The rows of all values, value after value. */
  rows: Uint32Array;
}

/** The rows that have a value of a column. */
export function rowsOfValue({ rows, offsets }: FactColumn, value: number): Uint32Array {
  return rows.subarray(offsets[value], offsets[value + 1]);
}

/** A value of a column. */
export interface FactValue {
  id: string;
  name: string;
  /** What else it is called, or was. */
  aliases: readonly string[];
}

/**
 * Reads the facts file.
 * @throws Error if the bytes are no facts file, one of another version or one cut short
 */
export function readFacts(file: ArrayBuffer | Uint8Array): Facts {
  const bytes = file instanceof Uint8Array ? file : new Uint8Array(file);
  const head = readHead(bytes);
  const reader = bitReader(bytes, headStart + wordAt(bytes, 8));
  const { size, seed, width } = head;
  const numbers = new Uint32Array(size);
  for (let row = 0; row < size; row += 1) numbers[row] = reader.bits(width);
  const find = rowFinder(numbers);
  return {
    size,
    rowOf: (resultId) => find(idNumber(resultId, seed, width)),
    ...readDays(reader, head),
    facets: head.columns.map(({ id, label, pages, rows, values }) => ({
      id,
      label,
      pages,
      values: values.map(([id, name, ...aliases]) => ({ id, name, aliases })),
      ...readLists(reader, values.length, size, rows),
    })),
  };
}

function readHead(bytes: Uint8Array): FactsHead {
  if (bytes.length < headStart || new TextDecoder("latin1").decode(bytes.subarray(0, 4)) !== magic)
    throw new Error("This is no facts file.");
  const found = wordAt(bytes, 4);
  if (found !== version) throw new Error(`The facts file is of version ${found}, not ${version}.`);
  const text = new TextDecoder().decode(bytes.subarray(headStart, headStart + wordAt(bytes, 8)));
  return JSON.parse(text) as FactsHead;
}

function wordAt(bytes: Uint8Array, place: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(place, true);
}

function readDays(reader: BitReader, { size, newest, dayOrder, imprecise }: FactsHead): Pick<Facts, "starts" | "ends"> {
  const starts = new Int32Array(size);
  let day = newest;
  for (let row = 0; row < size; row += 1) {
    const step = reader.gap(dayOrder);
    day -= step % 2 === 0 ? step / 2 : -(step + 1) / 2;
    starts[row] = day;
  }
  const ends = starts.slice();
  const { offsets, rows } = readLists(reader, 3, size, imprecise);
  for (const [list, length] of [4, 7].entries()) {
    let last: Days | undefined;
    for (const row of rows.subarray(offsets[list], offsets[list + 1])) {
      const start = starts[row] ?? 0;
      if (last?.first !== start) last = daysOf(dateOf(start).slice(0, length));
      ends[row] = last.last;
    }
  }
  const ranges = rows.subarray(offsets[2]);
  const lengthOrder = ranges.length > 0 ? reader.bits(5) : 0;
  for (const row of ranges) ends[row] = (starts[row] ?? 0) + reader.gap(lengthOrder);
  return { starts, ends };
}

function readLists(
  reader: BitReader,
  count: number,
  size: number,
  total: number,
): Pick<FactColumn, "offsets" | "rows"> {
  const offsets = new Uint32Array(count + 1);
  const rows = new Uint32Array(total);
  let end = 0;
  for (let list = 0; list < count; list += 1) {
    const others = reader.bits(1) === 1;
    const order = reader.bits(5);
    let next = 0;
    for (let left = reader.gap(0); left > 0; left -= 1) {
      const row = next + reader.gap(order);
      if (others) while (next < row) rows[end++] = next++;
      else rows[end++] = row;
      next = row + 1;
    }
    if (others) while (next < size) rows[end++] = next++;
    offsets[list + 1] = end;
  }
  return { offsets, rows };
}
