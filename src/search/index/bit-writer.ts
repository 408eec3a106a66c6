/** Writes numbers as bits, the least significant of a byte first; BitReader reads them. */
export interface BitWriter {
  /**
   * Adds the lowest bits of a number.
   * @param count 0 to 32
   */
  bits(value: number, count: number): void;
  /** Adds a gap, coded to an order; see layout.ts. */
  gap(value: number, order: number): void;
  /** What was written; the bits that are left of the last byte are ones. */
  bytes(): Uint8Array;
}

/** A writer that has written nothing. */
export function bitWriter(): BitWriter {
  const bytes: number[] = [];
  let held = 0;
  let holding = 0;

  function bits(value: number, count: number): void {
    for (let bit = 0; bit < count; bit += 1) {
      held |= ((value >>> bit) & 1) << holding;
      holding += 1;
      if (holding === 8) {
        bytes.push(held);
        held = 0;
        holding = 0;
      }
    }
  }

  return {
    bits,
    gap(value, order) {
      bits(value, order);
      const rest = (value >>> order) + 1;
      const length = 31 - Math.clz32(rest);
      bits(1 << length, length + 1);
      bits(rest, length);
    },
    bytes: () => Uint8Array.from(holding === 0 ? bytes : [...bytes, held | (255 << holding)]),
  };
}

/** The order to which gaps take the fewest bits. */
export function bestOrder(gaps: readonly number[]): number {
  const sizes = Array.from({ length: 20 }, (_, order) =>
    gaps.reduce((bits, gap) => bits + order + 1 + 2 * (31 - Math.clz32((gap >>> order) + 1)), 0),
  );
  return sizes.indexOf(Math.min(...sizes));
}
