/*
 * As much of CBOR (RFC 8949) as Pagefind's index is made of: numbers, texts and lists. The first byte of an item has its
 * kind in its upper three bits, and below them a small number, or how many bytes of a larger one follow.
 */

/** The kinds of items. */
const kinds = { number: 0, negative: 1, text: 3, list: 4 };

/** Reads one item after the other. */
export interface CborReader {
  /** Where it is, in bytes. */
  place(): number;
  /**
   * A whole number of either sign, what a text takes in bytes, or how many items a list has, which follow.
   * @throws Error if there is anything else
   */
  head(): number;
  /** Passes over a list of numbers, and says how many they are. */
  skipList(): number;
  /** A text. Its bytes are its characters: in this form texts have the order of their bytes. */
  latin1(): string;
}

/** A reader of bytes, from their start. */
export function cborReader(bytes: Buffer): CborReader {
  let at = 0;
  const head = (): number => {
    const first = bytes[at] ?? 0;
    const small = first & 31;
    at += 1;
    let number = small;
    if (small >= 24) {
      if (small > 26) throw new Error(`The index of Pagefind has an item that isn't known, ${first}.`);
      number = 0;
      for (const end = at + (1 << (small - 24)); at < end; at += 1) number = number * 256 + (bytes[at] ?? 0);
    }
    return first >> 5 === kinds.negative ? -1 - number : number;
  };
  return {
    place: () => at,
    head,
    skipList: () => {
      const length = head();
      for (let left = length; left > 0; left -= 1) {
        const small = (bytes[at] ?? 0) & 31;
        at += small < 24 ? 1 : 1 + (1 << (small - 24));
      }
      return length;
    },
    latin1: () => {
      const size = head();
      at += size;
      return bytes.toString("latin1", at - size, at);
    },
  };
}

/** Writes one item after the other. */
export interface CborWriter {
  /** A whole number from 0. */
  number(value: number): void;
  text(text: string): void;
  /** A text as CborReader gives it. */
  latin1(text: string): void;
  /** The beginning of a list; its items have to follow. */
  list(length: number): void;
  /** Items that are written already: the bytes from one place to another. */
  items(bytes: Buffer, start: number, end: number): void;
  /** All that was written. */
  bytes(): Buffer;
}

/** A writer that has written nothing. */
export function cborWriter(): CborWriter {
  let bytes = Buffer.allocUnsafe(1 << 12);
  let at = 0;
  const reserve = (size: number) => {
    if (at + size <= bytes.length) return;
    const larger = Buffer.allocUnsafe(2 * (at + size));
    bytes.copy(larger, 0, 0, at);
    bytes = larger;
  };
  const head = (kind: number, value: number) => {
    reserve(5);
    const size = value < 24 ? 0 : value < 1 << 8 ? 1 : value < 1 << 16 ? 2 : 4;
    bytes[at] = (kind << 5) | (size === 0 ? value : 24 + Math.log2(size));
    at += 1;
    if (size > 0) at = bytes.writeUIntBE(value, at, size);
  };
  const latin1 = (text: string) => {
    head(kinds.text, text.length);
    reserve(text.length);
    at += bytes.write(text, at, "latin1");
  };
  return {
    number: (value) => head(kinds.number, value),
    text: (text) => latin1(Buffer.from(text).toString("latin1")),
    latin1,
    list: (length) => head(kinds.list, length),
    items: (from, start, end) => {
      reserve(end - start);
      at += from.copy(bytes, at, start, end);
    },
    bytes: () => Buffer.from(bytes.subarray(0, at)),
  };
}
