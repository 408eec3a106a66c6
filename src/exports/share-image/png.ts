import { crc32, deflateSync } from "node:zlib";
import type { Canvas } from "./canvas.ts";

/** A colour: red, green and blue, 0 to 255 each. */
export type Colour = readonly [number, number, number];

/** A quarter of the time of the default level, for a fifth more bytes. */
const level = 3;

/** Writes an image as PNG with a palette (ISO/IEC 15948, colour type 3, bit depth 4). */
export function png({ width, height, rows }: Canvas, palette: readonly Colour[]): Uint8Array<ArrayBuffer> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([4, 3, 0, 0, 0], 8);
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
