import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { hashOfFolder } from "#archive/folder-hash.ts";

const root = mkdtempSync(join(tmpdir(), "dateline-folder-hash-"));
afterAll(() => rmSync(root, { recursive: true }));

test("a change of what is read, or of a name, makes another hash, and the way back the first", async () => {
  mkdirSync(join(root, "pieces"));
  writeFileSync(join(root, "pieces/a.md"), "one");
  writeFileSync(join(root, "notes.txt"), "not read");
  const first = await hashOfFolder(root);
  expect(first).toMatch(/^[0-9a-f]{64}$/);
  writeFileSync(join(root, "notes.txt"), "not read either");
  expect(await hashOfFolder(root)).toBe(first);
  writeFileSync(join(root, "pieces/a.md"), "two");
  expect(await hashOfFolder(root)).not.toBe(first);
  writeFileSync(join(root, "pieces/a.md"), "one");
  expect(await hashOfFolder(root)).toBe(first);
  writeFileSync(join(root, "pieces/b.md"), "");
  expect(await hashOfFolder(root)).not.toBe(first);
});

test("a folder of which something can't be read has none", async () => {
  symlinkSync("/nowhere", join(root, "pieces/link.md"));
  expect(await hashOfFolder(root)).toBeUndefined();
});
