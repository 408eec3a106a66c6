import { canvasOf, fill, stamp, type Canvas } from "./canvas.ts";
import type { ShareCard } from "./card.ts";
import { glyphMask } from "./faces.ts";
import { shareImageSize } from "./file.ts";
import { fitted, space, type SetText } from "./lines.ts";
import { png, type Colour } from "./png.ts";

const { width, height } = shareImageSize;
const margin = 88;
const column = width - 2 * margin;

/** The colours of the pages by day (src/styles/global.css). */
const paper: Colour = [253, 252, 249];

/** What is drawn with, each with the number of steps that lead to it from the colour of the paper: 16 colours in all. */
const inks = {
  ink: { colour: [27, 26, 23], steps: 8 },
  quiet: { colour: [77, 73, 66], steps: 5 },
  rule: { colour: [213, 208, 197], steps: 1 },
  accent: { colour: [124, 29, 18], steps: 1 },
} as const satisfies Record<string, { colour: Colour; steps: number }>;
type Ink = keyof typeof inks;

const palette: Colour[] = [paper];
/** The place in the palette before an ink's first step. */
const before = {} as Record<Ink, number>;
for (const [name, { colour, steps }] of Object.entries(inks) as [Ink, (typeof inks)[Ink]][]) {
  before[name] = palette.length - 1;
  for (let step = 1; step <= steps; step++) palette.push(blend(paper, colour, step / steps));
}

const titleSizes = [
  { size: 84, lines: 3 },
  { size: 68, lines: 4 },
  { size: 54, lines: 5 },
];
const leading = 1.16;
const small = [{ size: 34, lines: 1 }];
const titleTop = 176;

/** Draws a share image, as PNG; the same card gives the same bytes. */
export function shareImage({ archive, title, foot }: ShareCard): Uint8Array<ArrayBuffer> {
  const canvas = canvasOf(width, height);
  fill(canvas, { x: margin, y: 76, width: 56, height: 6 }, solid("accent"));
  if (title !== undefined) write(canvas, fitted(archive, small, column), 134, "quiet");
  const head = fitted(title ?? archive, titleSizes, column);
  write(canvas, head, titleTop + head.size, "ink");
  fill(canvas, { x: margin, y: 528, width: column, height: 2 }, solid("rule"));
  write(canvas, fitted(foot, small, column), 576, "quiet");
  return png(canvas, palette);
}

/** Writes lines of text from the margin on. */
function write(canvas: Canvas, { size, lines }: SetText, baseline: number, ink: Ink): void {
  lines.forEach((words, row) => {
    const y = baseline + Math.round(row * size * leading);
    let x = margin;
    for (const word of words) {
      for (const glyph of word.glyphs) {
        const at = { x: Math.round(x + (glyph.x * size) / 1000), y: y - Math.round((glyph.y * size) / 1000) };
        stamp(canvas, glyphMask(glyph, size, inks[ink].steps), at, before[ink]);
      }
      x += ((word.width + space) * size) / 1000;
    }
  });
}

/** The palette index of an ink at full coverage. */
function solid(ink: Ink): number {
  return before[ink] + inks[ink].steps;
}

function blend(from: Colour, to: Colour, share: number): Colour {
  const part = (at: 0 | 1 | 2) => Math.round(from[at] + (to[at] - from[at]) * share);
  return [part(0), part(1), part(2)];
}
