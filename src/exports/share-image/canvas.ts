import type { Mask } from "./mask.ts";

/** Pixels, each a place in a palette of 16 colours at most; they begin as the first of it. */
export interface Canvas {
  /** In pixels, an even number. */
  width: number;
  height: number;
  /** The rows as a PNG has them: two pixels a byte, after the number of the row's filter, which is none. */
  rows: Buffer;
}

/** A place on a canvas, in pixels from its upper left corner. */
export interface Point {
  x: number;
  y: number;
}

/** An empty canvas, an even number of pixels wide. */
export function canvasOf(width: number, height: number): Canvas {
  return { width, height, rows: Buffer.alloc(strideOf(width) * height) };
}

/** Fills a rectangle with a colour; its left edge and its width must be even. */
export function fill({ width, rows }: Canvas, area: Point & { width: number; height: number }, colour: number): void {
  for (let row = area.y; row < area.y + area.height; row++) {
    const from = row * strideOf(width) + 1 + area.x / 2;
    rows.fill((colour << 4) | colour, from, from + area.width / 2);
  }
}

/**
 * Lays a shape on a canvas; what would stand left or right of it is left out.
 * @param origin where the shape's own origin lies
 * @param lightest the colour before that of a pixel of which one step is covered
 */
export function stamp({ width, rows }: Canvas, { coverage, ...mask }: Mask, origin: Point, lightest: number): void {
  const left = origin.x + mask.left;
  const [first, end] = [Math.max(0, -left), Math.min(mask.width, width - left)];
  for (let row = 0; row < mask.height; row++) {
    const from = row * mask.width;
    const to = (origin.y + mask.top + row) * strideOf(width) + 1;
    for (let column = first; column < end; column++) {
      const steps = coverage[from + column] ?? 0;
      if (steps === 0) continue;
      const colour = lightest + steps;
      const at = to + ((left + column) >> 1);
      const byte = rows[at] ?? 0;
      const [high, low] = [byte & 0xf0, byte & 0x0f];
      rows[at] = ((left + column) & 1) === 0 ? Math.max(high, colour << 4) | low : high | Math.max(low, colour);
    }
  }
}

/** How many bytes a row has. */
function strideOf(width: number): number {
  return 1 + width / 2;
}
