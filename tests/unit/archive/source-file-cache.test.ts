import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { sourceFileCache } from "#archive/source-file-cache.ts";
import { parseSourceFile } from "#archive/source-file.ts";

const cache = mkdtempSync(join(tmpdir(), "dateline-source-file-cache-"));
afterAll(() => rmSync(cache, { recursive: true }));

const fileOf = (frontmatter: string) =>
  new TextEncoder().encode(`---\nid: 2004-04-06-a\npublished: 2004-04-06\n${frontmatter}---\n\nA body.\n`);
const right = fileOf("title: Tides\nslug: tides\ntopics: [tides]\n");
const wrong = fileOf("title: Tides\nslug: Not a slug\n");

function readAgain(bytes: Uint8Array) {
  const earlier = sourceFileCache(cache, "/archive");
  const read = parseSourceFile("pieces/x.md", bytes, earlier);
  earlier.keep();
  return { read, was: sourceFileCache(cache, "/archive").of(bytes) };
}

test("a file that was read before says what it says when read anew, with the same places", () => {
  readAgain(right);
  const { read, was } = readAgain(right);
  const { yaml, ...anew } = parseSourceFile("pieces/x.md", right);
  expect(was).toEqual({ raw: anew.raw, data: anew.frontmatter.data });
  expect(read).toMatchObject(anew);
  expect(read.yaml).toMatchObject({ value: yaml.value, errors: [] });
  expect(read.yaml.placeOf(["topics", 0])).toEqual(yaml.placeOf(["topics", 0]));
  expect(read.yaml.placeOf(["topics", 0])).toEqual({ line: 6, column: 10 });
  expect(read.yaml.placeOfKey([], "slug")).toEqual({ line: 5, column: 1 });
});

test("a file with something wrong is read anew each time", () => {
  expect(readAgain(wrong).was).toBeUndefined();
  expect(readAgain(wrong).read.frontmatter.error?.issues).toHaveLength(1);
});

test("what an archive no longer has is forgotten, and another archive doesn't have it", () => {
  readAgain(right);
  expect(sourceFileCache(cache, "/other").of(right)).toBeUndefined();
  expect(readAgain(fileOf("title: Ropes\nslug: ropes\n")).was).toBeDefined();
  expect(sourceFileCache(cache, "/archive").of(right)).toBeUndefined();
});

test("a reading that was cut short is none", () => {
  rmSync(cache, { recursive: true });
  expect(existsSync(cache)).toBe(false);
  expect(sourceFileCache(cache, "/archive").of(right)).toBeUndefined();
  readAgain(right);
  expect(readdirSync(cache, { recursive: true })).not.toEqual([]);
});
