import { formatDate, toMoment } from "#piece/dates.ts";
import { dateOf, daysOf } from "./days.ts";
import type { Facts } from "./facts.ts";
import type { Rows } from "./rows.ts";

/** A year or a month, and how many pieces there are of it. */
export interface Bin {
  /** For reading: `2004`, `May 2004`. */
  label: string;
  /** For addresses: `2004`, `2004-05`. */
  date: string;
  /** Its first day, in days since 1970-01-01. */
  from: number;
  /** Its last day. */
  to: number;
  /** The rows that the range of its days would show; one known to the year only is in all months of it. */
  count: number;
}

/** A range of so many months or fewer is shown by months. */
const mostMonths = 36;

/**
 * How the rows lie in time, earliest first: by years, or by months where they span three years at most. Every year or
 * month from the first to the last has a bin, with rows or without; no rows, no bins.
 */
export function histogramOf(facts: Facts, rows: Rows): Bin[] {
  const { size, starts, ends } = facts;
  let first = Infinity;
  let last = -Infinity;
  for (let row = 0; row < size; row += 1) {
    if (rows[row] === 0) continue;
    first = Math.min(first, starts[row] ?? 0);
    last = Math.max(last, ends[row] ?? 0);
  }
  if (first > last) return [];
  const bins = emptyBins(dateOf(first), dateOf(last));
  const count = (index: number) => {
    const bin = bins[index];
    if (bin) bin.count += 1;
  };
  // Rows run newest first, so that the bin of a row is seldom far from that of the row before.
  let at = bins.length - 1;
  for (let row = 0; row < size; row += 1) {
    if (rows[row] === 0) continue;
    const start = starts[row] ?? 0;
    while (start < (bins[at]?.from ?? start)) at -= 1;
    while (start > (bins[at]?.to ?? start)) at += 1;
    count(at);
    for (let later = at + 1; (ends[row] ?? 0) >= (bins[later]?.from ?? Infinity); later += 1) count(later);
  }
  return bins;
}

function emptyBins(first: string, last: string): Bin[] {
  const [firstMonth, lastMonth] = [monthNumber(first), monthNumber(last)];
  const dates =
    lastMonth - firstMonth < mostMonths
      ? range(firstMonth, lastMonth).map((month) => `${padded(Math.floor(month / 12))}-${padded((month % 12) + 1, 2)}`)
      : range(Number(first.slice(0, 4)), Number(last.slice(0, 4))).map((year) => padded(year));
  return dates.map((date) => {
    const { first: from, last: to } = daysOf(date);
    return { label: formatDate(toMoment(date)), date, from, to, count: 0 };
  });
}

/** Months counted from the year 0. */
function monthNumber(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function padded(number: number, digits = 4): string {
  return String(number).padStart(digits, "0");
}
