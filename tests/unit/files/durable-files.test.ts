import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { writeNew, writeWhole } from "#files/durable-files.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dateline-"));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

/** Calls back whenever a file or a folder is about to be brought to the disk. */
async function onSync(tell: () => void): Promise<void> {
  const file = await open(folder);
  const handles = Object.getPrototypeOf(file) as typeof file;
  const { sync } = handles;
  vi.spyOn(handles, "sync").mockImplementation(function (this: typeof file) {
    tell();
    return sync.call(this);
  });
  await file.close();
}

const path = () => join(folder, "pieces", "a.md");
const text = () => (existsSync(path()) ? readFileSync(path(), "utf8") : "none");

test("a file that is replaced is on the disk before it takes its place, and its name after that", async () => {
  await writeWhole(path(), "old");
  const seen: string[] = [];
  await onSync(() => seen.push(text()));
  await writeWhole(path(), "new");
  expect(seen).toEqual(process.platform === "win32" ? ["old"] : ["old", "new"]);
});

test("a new file and its name are on the disk once it is written", async () => {
  const seen: string[] = [];
  await onSync(() => seen.push(text()));
  await writeNew(path(), "new");
  expect(seen).toEqual(process.platform === "win32" ? ["new"] : ["new", "new"]);
});

test("what fails leaves what was there, and nothing else", async () => {
  await onSync(() => {
    throw new Error("no room");
  });
  await expect(writeNew(path(), "new")).rejects.toThrow("no room");
  expect(readdirSync(join(folder, "pieces"))).toEqual([]);
  writeFileSync(path(), "old");
  await expect(writeWhole(path(), "new")).rejects.toThrow("no room");
  expect(readdirSync(join(folder, "pieces"))).toEqual(["a.md"]);
  expect(text()).toBe("old");
});

test("a file that is there already is not written as a new one", async () => {
  await writeNew(path(), "old");
  await expect(writeNew(path(), "new")).rejects.toMatchObject({ code: "EEXIST" });
  expect(text()).toBe("old");
});
