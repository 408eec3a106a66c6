import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Blob, Buffer as HarfbuzzBuffer, Face, Font, shape } from "harfbuzzjs";
import { maskOf, type Mask } from "./mask.ts";
import { edgesOf } from "./outline.ts";
import { sfntOf } from "./woff.ts";

/** A glyph of a word. */
export interface Glyph {
  face: Font;
  id: number;
  /** Where it stands from the beginning of the word, in thousandths of the type size, y upwards. */
  x: number;
  y: number;
}

/** A word as it is set. */
export interface SetWord {
  glyphs: Glyph[];
  /** In thousandths of the type size. */
  width: number;
}

/** The face of the pages, by alphabet. */
const alphabets = ["latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "vietnamese"];

const { resolve } = createRequire(import.meta.url);
const faces = alphabets.map((alphabet) => {
  const file = resolve(`@fontsource/source-serif-4/files/source-serif-4-${alphabet}-400-normal.woff`);
  return new Font(new Face(new Blob(sfntOf(readFileSync(file)))));
});
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
/** How many letters, words and shapes are memoised for the next cards, which mostly need the same ones. */
const mostKnown = 4000;
const faceByLetter = new Map<string, Font | undefined>();
const words = new Map<string, SetWord>();
const masks = new Map<string, Mask>();

/** A text as the letters that a reader sees, each with its marks. */
export function lettersOf(text: string): string[] {
  // Segmenting is slow, and ASCII doesn't need it.
  return /^[ -~]*$/.test(text) ? [...text] : Array.from(graphemes.segment(text), ({ segment }) => segment);
}

/** What a word can't be read without. */
const telling = /[\p{L}\p{N}\p{Sm}\p{Sc}]/u;

/**
 * A word as the faces can set it, without the pictures, signs and marks that they lack; undefined where they lack what it can't
 * be read without.
 */
export function settable(word: string): string | undefined {
  let set = "";
  for (const letter of lettersOf(word)) {
    const bare = letter.replaceAll(/\p{M}/gu, "");
    if (faceOf(letter)) set += letter;
    else if (bare !== "" && faceOf(bare)) set += bare;
    else if (telling.test(letter)) return undefined;
  }
  return set;
}

/** Sets a word, with its kerning and ligatures; letters that no face has are left out. */
export function setWord(word: string): SetWord {
  return known(words, word, () => {
    const set: SetWord = { glyphs: [], width: 0 };
    let run: { face: Font; text: string } | undefined;
    for (const letter of lettersOf(word)) {
      const face = faceOf(letter);
      if (run && run.face === face) run.text += letter;
      else {
        if (run) setRun(set, run.face, run.text);
        run = face && { face, text: letter };
      }
    }
    if (run) setRun(set, run.face, run.text);
    return set;
  });
}

/**
 * A glyph's shape.
 * @param size of the type, in pixels
 * @param steps what a pixel has that is covered whole
 */
export function glyphMask({ face, id }: Glyph, size: number, steps: number): Mask {
  const key = `${faces.indexOf(face)} ${id} ${size} ${steps}`;
  return known(masks, key, () => maskOf(edgesOf(face.glyphToJson(id), size / 1000), steps));
}

function faceOf(letter: string): Font | undefined {
  return known(faceByLetter, letter, () => {
    const points = Array.from(letter, (character) => character.codePointAt(0) ?? 0);
    return faces.find((face) => points.every((point) => face.nominalGlyph(point) !== undefined));
  });
}

function setRun(set: SetWord, face: Font, text: string): void {
  const buffer = new HarfbuzzBuffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(face, buffer);
  for (const { codepoint, xAdvance = 0, xOffset = 0, yOffset = 0 } of buffer.getGlyphInfosAndPositions()) {
    set.glyphs.push({ face, id: codepoint, x: set.width + xOffset, y: yOffset });
    set.width += xAdvance;
  }
}

/** The memoised value of a key, made if it is missing. A full map is emptied first, so that memory stays bounded. */
function known<Value>(values: Map<string, Value>, key: string, make: () => Value): Value {
  const had = values.get(key);
  if (had !== undefined || values.has(key)) return had as Value;
  if (values.size >= mostKnown) values.clear();
  const made = make();
  values.set(key, made);
  return made;
}
