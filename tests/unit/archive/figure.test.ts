import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { figuresIn } from "#archive/figure.ts";
import { openFolder } from "#archive/folder.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "dateline-"));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(file: string, bytes: string | Uint8Array): void {
  mkdirSync(join(root, "figures/1999"), { recursive: true });
  writeFileSync(join(root, "figures", file), bytes);
}

/** The signature and the header chunk of a PNG, which is all that its size is read from. */
function png(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(33);
  Buffer.from("89504e470d0a1a0a0000000d49484452", "hex").copy(bytes);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="120.4" height="80"></svg>';

test("an archive without figures has none", async () => {
  expect(await figuresIn(await openFolder(root))).toEqual(new Map());
});

test("images are found by their path, with their size in whole pixels, in the order of the paths", async () => {
  write("z.png", png(640, 480));
  write("1999/map.svg", svg);
  write("1999/MAP.PNG", png(3, 2));
  expect([...(await figuresIn(await openFolder(root)))]).toEqual([
    ["1999/MAP.PNG", { size: { width: 3, height: 2 }, svg: undefined }],
    ["1999/map.svg", { size: { width: 120, height: 80 }, svg }],
    ["z.png", { size: { width: 640, height: 480 }, svg: undefined }],
  ]);
});

test("an SVG is handed over to be looked at, also under a name in capitals", async () => {
  write("MAP.SVG", svg);
  expect((await figuresIn(await openFolder(root))).get("MAP.SVG")?.svg).toBe(svg);
});

test.each([
  ["an SVG without a size", "x.svg", "<svg xmlns='http://www.w3.org/2000/svg'></svg>"],
  ["a file that is no image at all", "x.png", "no image"],
  ["an empty file", "x.jpg", ""],
])("%s is an image of no known size", async (_, name, bytes) => {
  write(name, bytes);
  expect((await figuresIn(await openFolder(root))).get(name)).toMatchObject({ size: undefined });
});

test("other files and links are passed over", async () => {
  write("notes.txt", "x");
  write("png", png(1, 1));
  write("map.psd", png(1, 1));
  writeFileSync(join(root, "secret.png"), png(1, 1));
  symlinkSync(join(root, "secret.png"), join(root, "figures/link.png"));
  mkdirSync(join(root, "outside"));
  writeFileSync(join(root, "outside/secret.png"), png(1, 1));
  symlinkSync(join(root, "outside"), join(root, "figures/link"));
  expect(await figuresIn(await openFolder(root))).toEqual(new Map());
});
