/** Reads numbers from bits, the least significant of a byte first. */
export interface BitReader {
  /**
   * The next so many bits as a number.
   * @param count 0 to 32
   */
  bits(count: number): number;
  /** The next gap, coded to an order; see layout.ts. */
  gap(order: number): number;
}

/** A reader that starts at a byte; to read on behind the end throws a RangeError. */
export function bitReader(bytes: Uint8Array, start: number): BitReader {
  // The last byte is read with those that would follow it.
  const padded = new Uint8Array(bytes.length - start + 3);
  padded.set(bytes.subarray(start));
  const view = new DataView(padded.buffer);
  let next = 0;

  /** What comes next, at least 25 bits of it. */
  function ahead(): number {
    return view.getUint32(next >>> 3, true) >>> (next & 7);
  }

  function few(count: number): number {
    // Nothing can be read even at the very end.
    if (count === 0) return 0;
    const value = ahead() & ((1 << count) - 1);
    next += count;
    return value;
  }

  return {
    bits: (count) => (count > 24 ? few(24) + few(count - 24) * 2 ** 24 : few(count)),
    gap(order) {
      const low = few(order);
      const code = ahead();
      if (code === 0) throw new RangeError("There is no gap to be read here.");
      // As many noughts as stand before the first one.
      const length = 31 - Math.clz32(code & -code);
      next += length + 1;
      return (((1 << length) - 1 + few(length)) << order) + low;
    },
  };
}
