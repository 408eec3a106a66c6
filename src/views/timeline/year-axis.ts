/** A labelled year on an axis. */
export interface YearTick {
  year: number;
  /** Where the year stands, in percent of the axis. */
  x: number;
  /** Which part of the label stands there; the labels at the ends must not leave the axis. */
  anchor: "start" | "middle" | "end";
}

/** An axis on which every year from the first to the last has a slot of its own, with pieces or without. */
export interface YearAxis {
  first: number;
  last: number;
  /** The years to label, oldest first: the ends, and round years where there is room for them on a narrow screen. */
  ticks: YearTick[];
}

/** Labels need about this share of a narrow axis each. */
const room = 0.16;

/**
 * Lays out an axis of years.
 * @param last not before the first
 */
export function yearAxis(first: number, last: number): YearAxis {
  const years = last - first + 1;
  const slot = 100 / years;
  const middle = (year: number) => Math.round((year - first + 0.5) * slot * 100) / 100;
  if (years * room <= 1) {
    const all = Array.from({ length: years }, (_, index) => first + index);
    return { first, last, ticks: all.map((year) => ({ year, x: middle(year), anchor: "middle" })) };
  }
  const step = roundStep(years * room);
  const inner: YearTick[] = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step)
    if (Math.min(year - first, last - year) >= years * room * 1.4)
      inner.push({ year, x: middle(year), anchor: "middle" });
  return {
    first,
    last,
    ticks: [{ year: first, x: 0, anchor: "start" }, ...inner, { year: last, x: 100, anchor: "end" }],
  };
}

/** The smallest of 1, 2, 5, 10, 20, 50 and so on that is at least so many years. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 5].find((factor) => factor * power >= least) ?? 10) * power;
}
