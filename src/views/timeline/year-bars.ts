import type { YearCount } from "../counts.ts";
import type { YearAxis } from "./year-axis.ts";

/** The bar of one year, in the units of its drawing. */
export interface YearBar extends YearCount {
  /** The middle of the bar. */
  x: number;
  height: number;
}

/** Bars in a drawing that is stretched to its box, so that its units are as long as the box makes them. */
export interface YearBars {
  /** Ten for each year of the axis. */
  width: number;
  /** The height of the tallest bar. */
  height: number;
  barWidth: number;
  bars: YearBar[];
}

const [slot, height] = [10, 100];
/** A bar wider than this share of the drawing looks like a block. */
const widest = 0.03;

/** The bars of the years that have pieces, on an axis that holds them all. */
export function yearBars(counts: readonly YearCount[], { first, last }: YearAxis): YearBars {
  const most = Math.max(...counts.map(({ count }) => count));
  const width = (last - first + 1) * slot;
  return {
    width,
    height,
    barWidth: Math.round(Math.min(slot * 0.6, width * widest) * 10) / 10,
    bars: counts.map(({ year, count }) => ({
      year,
      count,
      x: (year - first + 0.5) * slot,
      height: Math.max(1, Math.round((count / most) * height)),
    })),
  };
}
