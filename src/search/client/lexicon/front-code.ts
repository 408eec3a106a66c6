/*
 * A list of words with a number each, small: how many there are (four bytes, low byte first), then a byte for each word
 * with how much of the word before it begins it too, then a byte for each with its number, then what the words have
 * after that, in UTF-8 and with a line break between each two.
 */

/** A word and a number from 0 to 255. */
export type NumberedWord = readonly [word: string, number: number];

/**
 * Writes words into bytes, the smaller the more neighbours begin alike.
 * @param words without line breaks
 */
export function encodeWords(words: readonly NumberedWord[]): Uint8Array<ArrayBuffer> {
  const starts = words.map(([word], index) => sharedStart(words[index - 1]?.[0] ?? "", word));
  const rests = new TextEncoder().encode(words.map(([word], index) => word.slice(starts[index])).join("\n"));
  const bytes = new Uint8Array(4 + 2 * words.length + rests.length);
  new DataView(bytes.buffer).setUint32(0, words.length, true);
  bytes.set(starts, 4);
  bytes.set(
    words.map(([, number]) => number),
    4 + words.length,
  );
  bytes.set(rests, 4 + 2 * words.length);
  return bytes;
}

/** Reads what encodeWords wrote. */
export function decodeWords(bytes: Uint8Array): NumberedWord[] {
  const count = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const starts = bytes.subarray(4, 4 + count);
  const numbers = bytes.subarray(4 + count, 4 + 2 * count);
  const rests = new TextDecoder().decode(bytes.subarray(4 + 2 * count)).split("\n");
  let before = "";
  return Array.from(starts, (start, index) => {
    before = before.slice(0, start) + (rests[index] ?? "");
    return [before, numbers[index] ?? 0];
  });
}

/** How many code units two words begin with alike, at most 255, no pair of surrogates cut apart. */
export function sharedStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length, 255);
  let length = 0;
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
  const last = b.charCodeAt(length - 1);
  return last >= 0xd8_00 && last < 0xdc_00 ? length - 1 : length;
}
