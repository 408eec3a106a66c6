import { inflateSync } from "node:zlib";

/**
 * The font inside a WOFF file (W3C WOFF 1.0, sections 3 to 5), as an sfnt file; checksums are not looked at.
 * @param woff the file
 */
export function sfntOf(woff: Buffer): Uint8Array {
  const tables = Array.from({ length: woff.readUInt16BE(12) }, (_, index) => tableAt(woff, 44 + index * 20));
  const directory = 12 + tables.length * 16;
  const size = tables.reduce((sum, { data }) => sum + padded(data.length), directory);
  const sfnt = Buffer.alloc(size);
  woff.copy(sfnt, 0, 4, 8);
  sfnt.writeUInt16BE(tables.length, 4);
  let place = directory;
  for (const [index, { tag, data }] of tables.entries()) {
    const entry = 12 + index * 16;
    tag.copy(sfnt, entry);
    sfnt.writeUInt32BE(place, entry + 8);
    sfnt.writeUInt32BE(data.length, entry + 12);
    data.copy(sfnt, place);
    place += padded(data.length);
  }
  return sfnt;
}

function tableAt(woff: Buffer, entry: number): { tag: Buffer; data: Buffer } {
  const offset = woff.readUInt32BE(entry + 4);
  const stored = woff.subarray(offset, offset + woff.readUInt32BE(entry + 8));
  const length = woff.readUInt32BE(entry + 12);
  return { tag: woff.subarray(entry, entry + 4), data: stored.length < length ? inflateSync(stored) : stored };
}

/** Tables begin at multiples of four bytes. */
function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}
