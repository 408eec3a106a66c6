import fc from "fast-check";
import { imageSize } from "image-size";
import { inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { canvasOf, fill, stamp } from "#exports/share-image/canvas.ts";
import { shareCardOf } from "#exports/share-image/card.ts";
import { settable, setWord } from "#exports/share-image/faces.ts";
import { fitted } from "#exports/share-image/lines.ts";
import { maskOf } from "#exports/share-image/mask.ts";
import { png } from "#exports/share-image/png.ts";
import { shareImage } from "#exports/share-image/share-image.ts";
import { anyText, described, site, vocabularies } from "../described-piece.ts";

const sizes = [
  { size: 80, lines: 2 },
  { size: 40, lines: 3 },
];
const column = 1000;

describe("what a share image says", () => {
  const card = (fields: Record<string, unknown>, name = "Quay") =>
    shareCardOf(described(fields), { ...site, name }, vocabularies);

  test("is archive, title, date and byline", () => {
    expect(card({ byline: "Ada Quill" })).toEqual({
      archive: "Quay",
      title: "On tides",
      foot: "6 April 2004 · Ada Quill",
    });
    expect(card({ id: "1787-a", published: "1787", authors: ["ada", "desk"] }).foot).toBe("1787 · Ada Quill, The Desk");
  });

  test.each(["نهر", "東京", "😀", "1948 בישראל", "שלום, עולם!"])(
    "leaves out the title %s, which the faces lack",
    (title) => {
      expect(card({ title })).toEqual({ archive: "Quay", foot: "6 April 2004" });
    },
  );

  test.each([
    ["an emoji", "Tide 😀 turns", "Tide turns"],
    ["an emoji of several characters", "Tide 👩‍👩‍👧‍👦🏽🇳🇱 turns ❤️", "Tide turns"],
    ["an emoji at a word", "Tide😀, again", "Tide, again"],
    ["the box of a key", "Step 1️⃣", "Step 1"],
    ["a mark", "Tide\u20dd turns", "Tide turns"],
  ])("leaves out %s alone", (_, title, set) => {
    expect(card({ title }).title).toBe(set);
  });

  test.each([
    ["שלום עולם and more", "… and more"],
    ["The Tao 道 and the state", "The Tao … and the state"],
    ["Tides ≮ 3 m", "Tides … 3 m"],
  ])("has an ellipsis for words of %s that can't be set", (title, set) => {
    expect(card({ title }).title).toBe(set);
  });

  test("has a name in whole or not at all", () => {
    expect(card({ byline: "Ada 東" }).foot).toBe("6 April 2004");
    expect(card({ byline: "Ada Quill ✨" }).foot).toBe("6 April 2004 · Ada Quill");
  });

  test("has a title of numbers", () => {
    expect(card({ title: "1787" }).title).toBe("1787");
  });

  test("has the host for a name that the faces lack", () => {
    expect(card({}, "東京").archive).toBe("quay.example");
  });

  test.each(["Причал и верёвка", "Ελληνικά", "Việt Nam", "Łódź, Ærø, İzmir", "“fi” — ‘ffi’"])("can set %s", (title) => {
    expect(card({ title }).title).toBe(title);
  });
});

describe("lines", () => {
  const textOf = (text: string) => fitted(text, sizes, column);
  const widthOf = (line: readonly { width: number }[], size: number) =>
    ((line.reduce((sum, word) => sum + word.width, 0) + (line.length - 1) * setWord("\u00a0").width) * size) / 1000;

  test("are set in the largest size in which they fit, about as long as each other", () => {
    expect(textOf("One two").size).toBe(80);
    const { size, lines } = textOf("Seven words stand here on two lines of text");
    expect([size, lines.length]).toEqual([80, 2]);
    const [first = 0, second = 0] = lines.map((line) => widthOf(line, size));
    expect(Math.abs(first - second)).toBeLessThan(400);
  });

  test("never run out of their column, nor beyond their number", () => {
    const word = fc.string({ unit: fc.constantFrom("W", "i", "é", "и", "."), minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), (words) => {
        const { size, lines } = textOf(words.join(" "));
        const most = sizes.find((each) => each.size === size)?.lines ?? 0;
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const line of lines) expect(widthOf(line, size)).toBeLessThanOrEqual(column + 0.001);
      }),
      { numRuns: 60 },
    );
  });
});

describe("the drawing", () => {
  test("is a PNG of the size that cards want, small, and the same each time", () => {
    const card = { archive: "Quay", title: "Russian Foreign Policy: Evolving Toward NATO", foot: "6 April 2004" };
    const image = shareImage(card);
    expect(imageSize(image)).toMatchObject({ width: 1200, height: 630, type: "png" });
    expect(image.length).toBeLessThan(16_000);
    expect(Buffer.compare(shareImage({ ...card }), image)).toBe(0);
    expect(Buffer.compare(shareImage({ ...card, foot: "7 April 2004" }), image)).not.toBe(0);
  });

  test("is the same whatever was drawn before", () => {
    const card = { archive: "Quay", title: "On tides", foot: "1787" };
    const image = shareImage(card);
    for (let word = 0; word < 5000; word++) setWord(word.toString(36));
    expect(Buffer.compare(shareImage(card), image)).toBe(0);
  });

  test("takes any title", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const title = text.replace(/[\r\n]/g, "").trim() || "x";
        const card = shareCardOf({ ...described(), title }, site, vocabularies);
        expect(imageSize(shareImage(card)).width).toBe(1200);
        for (const word of card.title?.split(" ") ?? []) expect(settable(word)).toBe(word);
      }),
      { numRuns: 30 },
    );
  });
});

test("a shape covers of each pixel what lies inside it", () => {
  // A square from 0.5 to 2.5 across and from 1 to 2 down.
  const ring = [
    [0.5, 1, 2.5, 1],
    [2.5, 1, 2.5, 2],
    [2.5, 2, 0.5, 2],
    [0.5, 2, 0.5, 1],
  ] as const;
  const { left, top, width, coverage } = maskOf(ring, 8);
  expect([left, top]).toEqual([0, 1]);
  expect([...coverage.subarray(0, width)]).toEqual([4, 8, 4, 0]);
});

describe("a canvas", () => {
  const shape = { left: 0, top: 0, width: 3, height: 1, coverage: Uint8Array.of(1, 0, 2) };

  test("has two pixels a byte, and a byte before each row", () => {
    const canvas = canvasOf(4, 2);
    fill(canvas, { x: 2, y: 1, width: 2, height: 1 }, 5);
    expect([...canvas.rows]).toEqual([0, 0, 0, 0, 0, 0x55]);
  });

  test.each([
    ["at an even place", 0, [0x40, 0x50]],
    ["at an odd place", 1, [0x04, 0x05]],
    ["without what stands left of it", -1, [0x05, 0x00]],
    ["without what stands right of it", 2, [0x00, 0x40]],
  ])("takes a shape %s", (_, x, row) => {
    const canvas = canvasOf(4, 1);
    stamp(canvas, shape, { x, y: 0 }, 3);
    expect([...canvas.rows.subarray(1)]).toEqual(row);
  });

  test("keeps the darker colour where shapes overlap", () => {
    const canvas = canvasOf(4, 1);
    for (const x of [0, 1, 2]) stamp(canvas, shape, { x, y: 0 }, 3);
    expect([...canvas.rows.subarray(1)]).toEqual([0x44, 0x55]);
  });

  test("is in the PNG as it is", () => {
    const canvas = canvasOf(2, 2);
    fill(canvas, { x: 0, y: 0, width: 2, height: 1 }, 1);
    const palette = Array.from({ length: 2 }, (_, shade) => [shade, shade, shade] as const);
    const image = Buffer.from(png(canvas, palette));
    const at = image.indexOf("IDAT");
    const data = inflateSync(image.subarray(at + 4, at + 4 + image.readUInt32BE(at - 4)));
    expect([...data]).toEqual([...canvas.rows]);
  });
});
