import { formatDate, toMoment } from "#piece/dates.ts";
import { dateOf, daysOf } from "./days.ts";
import type { Facts } from "./facts.ts";
import type { Rows } from "./rows.ts";

/** A month, a year or ten years, and how many pieces there are of it. */
export interface Bin {
  /** For reading: `May 2004`, `2004`, `2000s`. */
  label: string;
  /** Its first and last month or year, for addresses: `2004-05`, `2004`. */
  dates: readonly [first: string, last: string];
  /** Its first day, in days since 1970-01-01. */
  from: number;
  /** Its last day. */
  to: number;
  /** The rows that the range of its days would show; one known to the year only is in all months of it. */
  count: number;
}

/** A range of so many months or fewer is shown by months, and one of so many years or fewer by years. */
const mostMonths = 36;
const mostYears = 60;

/**
 * How the rows lie in time, earliest first: by years, by months where they span three years at most, or by tens of
 * years where they span more than sixty. Each from the first to the last has a bin, with rows or without; no rows, no bins.
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
  const [firstYear, lastYear] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  if (lastMonth - firstMonth < mostMonths)
    return range(firstMonth, lastMonth).map((month) =>
      spanOf(`${padded(Math.floor(month / 12))}-${padded((month % 12) + 1, 2)}`),
    );
  if (lastYear - firstYear < mostYears) return range(firstYear, lastYear).map((year) => spanOf(padded(year)));
  return range(Math.floor(firstYear / 10), Math.floor(lastYear / 10)).map((ten) => ({
    ...spanOf(padded(Math.max(1, ten * 10)), padded(ten * 10 + 9)),
    label: `${ten * 10}s`,
  }));
}

function spanOf(first: string, last = first): Bin {
  const label = formatDate(toMoment(first));
  return { label, dates: [first, last], from: daysOf(first).first, to: daysOf(last).last, count: 0 };
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
