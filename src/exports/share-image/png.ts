import { crc32, deflateSync } from "node:zlib";

/** A colour: red, green and blue, 0 to 255 each. */
export type Colour = readonly [number, number, number];

/** Smaller by a quarter than the fastest, and ten times as fast as the smallest, which saves 3 % more. */
const level = 7;

/**
 * Writes an image as PNG with a palette (ISO/IEC 15948, colour type 3), two pixels a byte.
 * @param pixels row by row, each a place in the palette
 * @param width an even number
 * @param palette 16 colours at most
 */
export function png(pixels: Uint8Array, width: number, palette: readonly Colour[]): Uint8Array<ArrayBuffer> {
  const height = pixels.length / width;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([4, 3, 0, 0, 0], 8);
  // Each row begins with the number of its filter: none, since the colours next to each other are no numbers.
  const stride = 1 + width / 2;
  const rows = Buffer.alloc(stride * height);
  for (let row = 0, at = 0; row < height; row++)
    for (let to = row * stride + 1; to < (row + 1) * stride; to++, at += 2)
      rows[to] = ((pixels[at] ?? 0) << 4) | (pixels[at + 1] ?? 0);
  return Uint8Array.from(
    Buffer.concat([
      Buffer.from("89504e470d0a1a0a", "hex"),
      chunk("IHDR", header),
      chunk("PLTE", Buffer.from(palette.flat())),
      chunk("IDAT", deflateSync(rows, { level })),
      chunk("IEND", Buffer.alloc(0)),
    ]),
  );
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
