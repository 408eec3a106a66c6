/*
 * The layout of the facts file, which the build writes and the browser reads. Numbers are little endian.
 *
 *   4 bytes   "DLFA"
 *   4 bytes   the version of this layout
 *   4 bytes   the length of the head in bytes
 *   head      JSON in UTF-8, a FactsHead
 *   bits      the least significant bit of a byte first:
 *             the numbers of the result ids, each head.width bits wide, row after row;
 *             the first days of the rows: how much earlier than the row before, zigzag, as gaps;
 *             the rows known to the year only, those known to the month only, and those that are ranges, as three lists;
 *             if there are ranges, 5 bits, the order of what follows; for each how many days its last one is later than
 *             its first, as a gap;
 *             for each value of each column the list of its rows.
 *
 * A list: one bit, set where the rows are those that are not in it; 5 bits, the order of its gaps; the number of rows,
 * a gap of order 0; then for each row the number of rows since the last one. A gap is an exponential Golomb code: after
 * so many bits as its order, at most 24, comes the rest, below 2^24, in the Elias gamma code. Hosts seldom compress files that they don't know;
 * this one is as small as its entropy lets it be.
 */

/** The first four bytes of the file. */
export const magic = "DLFA";

/** The version of the layout, raised with every change of it. */
export const version = 3;

/** The bytes before the head. */
export const headStart = 12;

/** What the file says in words. */
export interface FactsHead {
  /** The number of rows. */
  size: number;
  /** The first day of the first row, in days since 1970-01-01; 0 where there are no rows. */
  newest: number;
  /** The order of the gaps between days. */
  dayOrder: number;
  /** The number of rows that don't name one day. */
  imprecise: number;
  /** The seed of the numbers that stand for result ids, under which no two are the same. */
  seed: number;
  /** The width of those numbers in bits, at most 32. */
  width: number;
  columns: {
    id: string;
    label: string;
    /** The first part of the addresses of its values' pages; absent where they have none. */
    pages?: string;
    /** The length of all its lists together. */
    rows: number;
    /** The id and the name of each value, and its other names. */
    values: [id: string, name: string, ...aliases: string[]][];
  }[];
}

/**
 * The number that stands for a result id.
 * @param seed any whole number
 * @param width in bits, 1 to 32
 */
export function idNumber(id: string, seed: number, width: number): number {
  let hash = 0x811c9dc5 ^ Math.imul(seed + 1, 0x9e3779b1);
  for (let index = 0; index < id.length; index += 1) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  // FNV-1a leaves the high bits of short texts alike.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> (32 - width);
}
