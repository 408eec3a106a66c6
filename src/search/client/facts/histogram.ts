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
  /** How many rows begin in it. The range of its days shows these, and those that begin earlier and may reach into it. */
  count: number;
}

/** A range of so many months or fewer is shown by months, and one of so many years or fewer by years. */
const mostMonths = 36;
const mostYears = 60;

/**
 * Months are shown only where at most so much of the rows is not known to the month. A few such must not take the months
 * away from all others; many would make a heap of the first month of each year.
 */
const mostCoarse = 0.1;

/**
 * How the rows lie in time, earliest first: by years, by months where they span three years at most and are known so well,
 * or by tens of years where they span more than sixty. Each from the first to the last has a bin, with rows or without; no
 * rows, no bins. Every row counts once, in the bin of the first day that its date may mean, so that the bins together have
 * as many as were found, and the range of a bin never shows fewer than it says.
 */
export function histogramOf(facts: Facts, rows: Rows): Bin[] {
  const { size, starts } = facts;
  let first = Infinity;
  let last = -Infinity;
  for (let row = 0; row < size; row += 1) {
    if (rows[row] === 0) continue;
    first = Math.min(first, starts[row] ?? 0);
    last = Math.max(last, starts[row] ?? 0);
  }
  if (first > last) return [];
  const [from, to] = [dateOf(first), dateOf(last)];
  if (isShort(from, to)) {
    const { bins, coarse } = counted(monthsBetween(from, to), facts, rows);
    if (coarse <= mostCoarse) return bins;
  }
  return counted(yearsBetween(from, to), facts, rows).bins;
}

/**
 * The same of pieces of which only their months are known.
 * @param months those with pieces, `2004-05`, earliest first, and how many begin in each
 * @param coarse how much of the pieces is not known to the month
 */
export function histogramOfMonths(months: readonly { month: string; count: number }[], coarse: number): Bin[] {
  const [from, to] = [months[0]?.month, months.at(-1)?.month];
  if (from === undefined || to === undefined) return [];
  const bins = isShort(from, to) && coarse <= mostCoarse ? monthsBetween(from, to) : yearsBetween(from, to);
  for (const { month, count } of months) {
    const { first } = daysOf(month);
    const bin = bins.find((each) => each.from <= first && first <= each.to);
    if (bin) bin.count += count;
  }
  return bins;
}

/** Whether a range of months or days is shown by months, if the pieces are known so well. */
function isShort(from: string, to: string): boolean {
  return monthNumber(to) - monthNumber(from) < mostMonths;
}

/** Counts the rows in bins that lie side by side, and says how much of the rows reaches out of the bin that it begins in. */
function counted(bins: Bin[], { size, starts, ends }: Facts, rows: Rows): { bins: Bin[]; coarse: number } {
  let all = 0;
  let coarse = 0;
  // Rows run newest first, so that the bin of a row is seldom far from that of the row before.
  let at = bins.length - 1;
  for (let row = 0; row < size; row += 1) {
    if (rows[row] === 0) continue;
    const start = starts[row] ?? 0;
    while (start < (bins[at]?.from ?? start)) at -= 1;
    while (start > (bins[at]?.to ?? start)) at += 1;
    const bin = bins[at];
    if (!bin) continue;
    bin.count += 1;
    all += 1;
    if ((ends[row] ?? 0) > bin.to) coarse += 1;
  }
  return { bins, coarse: coarse / all };
}

function monthsBetween(from: string, to: string): Bin[] {
  return range(monthNumber(from), monthNumber(to)).map((month) =>
    spanOf(`${padded(Math.floor(month / 12))}-${padded((month % 12) + 1, 2)}`),
  );
}

function yearsBetween(from: string, to: string): Bin[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  if (last - first < mostYears) return range(first, last).map((year) => spanOf(padded(year)));
  return range(Math.floor(first / 10), Math.floor(last / 10)).map((ten) => ({
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
