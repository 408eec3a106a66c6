/**
 * The value that a part of all values don't exceed; between two of them, in proportion.
 * @param values in any order; one at least
 * @param part from 0, the least value, to 1, the greatest; 0.5 is the median
 */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = part * (sorted.length - 1);
  const [below = Number.NaN, above = below] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return below + (above - below) * (place % 1);
}
