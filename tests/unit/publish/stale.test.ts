import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { hold } from "#publish/lock.ts";
import { noteFolder, removeStale } from "#publish/stale.ts";

const day = 24 * 60 * 60 * 1000;
const now = Date.UTC(2026, 10, 29);
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dateline-workspaces-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A workspace that was last taken so many days ago, of an archive folder or, as those from before, of one that it doesn't name. */
function workspace(name: string, days: number, root?: string): string {
  const path = join(folder, name);
  mkdirSync(join(path, "vite"), { recursive: true });
  if (root !== undefined) noteFolder(path, root);
  const taken = new Date(now - days * day);
  utimesSync(root === undefined ? path : join(path, "about.txt"), taken, taken);
  return path;
}

test("workspaces of archives that are gone and those out of use for 30 days are removed, and no others", async () => {
  const gone = workspace("0000000000000001", 1, join(folder, "nowhere"));
  const old = workspace("0000000000000002", 31, folder);
  const unnamed = workspace("0000000000000003", 31);
  const kept = [
    workspace("0000000000000004", 29, folder),
    workspace("0000000000000005", 29),
    workspace("rendered", 400),
  ];
  await removeStale(folder, now);
  expect([gone, old, unnamed].filter((path) => existsSync(path))).toEqual([]);
  expect(kept.filter((path) => !existsSync(path))).toEqual([]);
});

test("one that something works in stays, and goes once it is let go", async () => {
  const busy = workspace("0000000000000006", 31, folder);
  const release = await hold(busy);
  await removeStale(folder, now);
  expect(existsSync(busy)).toBe(true);
  await release?.();
  await removeStale(folder, now);
  expect(existsSync(busy)).toBe(false);
});
