import type { Edge } from "./outline.ts";

/** How much of each pixel a shape covers. */
export interface Mask {
  /** Where its first pixel lies, from the shape's origin. */
  left: number;
  top: number;
  width: number;
  height: number;
  /** Row by row, in steps. */
  coverage: Uint8Array;
}

/**
 * Fills a shape.
 * @param edges its lines in pixels, in closed rings
 * @param steps what a pixel has that is covered whole
 */
export function maskOf(edges: readonly Edge[], steps: number): Mask {
  const xs = edges.flatMap(([x0, , x1]) => [x0, x1]);
  const ys = edges.flatMap(([, y0, , y1]) => [y0, y1]);
  if (edges.length === 0) return { left: 0, top: 0, width: 0, height: 0, coverage: new Uint8Array() };
  const left = Math.floor(Math.min(...xs));
  const top = Math.floor(Math.min(...ys));
  // One column more than the shape has, where what lies right of its last pixel is counted.
  const width = Math.floor(Math.max(...xs)) - left + 2;
  const height = Math.floor(Math.max(...ys)) - top + 1;
  const changes = new Float32Array(width * height);
  for (const [x0, y0, x1, y1] of edges) addEdge(changes, width, [x0 - left, y0 - top, x1 - left, y1 - top]);
  const coverage = new Uint8Array(width * height);
  for (let row = 0; row < height; row++) {
    let sum = 0;
    for (let at = row * width; at < (row + 1) * width; at++) {
      sum += changes[at] ?? 0;
      coverage[at] = Math.round(Math.min(Math.abs(sum), 1) * steps);
    }
  }
  return { left, top, width, height, coverage };
}

/** Adds the change of coverage that a line makes from each pixel to the next: the line cut at every pixel's border. */
function addEdge(changes: Float32Array, width: number, [x0, y0, x1, y1]: Edge): void {
  if (y0 === y1) return;
  const cuts = [...crossings(x0, x1), ...crossings(y0, y1), 1].sort((a, b) => a - b);
  let from = 0;
  for (const to of cuts) {
    const middle = (from + to) / 2;
    const x = x0 + (x1 - x0) * middle;
    const column = Math.floor(x);
    const at = Math.floor(y0 + (y1 - y0) * middle) * width + column;
    const rise = (y1 - y0) * (to - from);
    changes[at] = (changes[at] ?? 0) + rise * (1 - (x - column));
    changes[at + 1] = (changes[at + 1] ?? 0) + rise * (x - column);
    from = to;
  }
}

/** How far along the way from one coordinate to another the whole numbers between them lie, 0 to 1. */
function crossings(from: number, to: number): number[] {
  const first = Math.ceil(Math.min(from, to));
  const count = Math.max(Math.floor(Math.max(from, to)) - first + 1, 0);
  return from === to ? [] : Array.from({ length: count }, (_, index) => (first + index - from) / (to - from));
}
