import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { citeAhead } from "#exports/citations/cite-ahead.ts";
import { citingHash, keptCitations } from "#exports/citations/styled-cache.ts";
import { sourcesOf } from "#files/source-hash.ts";
import { item } from "./cited-pieces.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dateline-cited-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const files = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

test("citations are made once, whatever the version of the text", async () => {
  const made = await keptCitations(folder, item());
  const [file = ""] = files();
  writeFileSync(file, JSON.stringify([{ ...made[0], entry: "kept" }]));
  expect((await keptCitations(folder, { ...item(), version: "ba9876543210", note: "" }))[0]?.entry).toBe("kept");
  expect((await keptCitations(folder, item({ title: "Ebb" })))[0]?.entry).toContain("Ebb");
  expect(files()).toHaveLength(2);
});

test("a file that was cut short is made again", async () => {
  const made = await keptCitations(folder, item());
  const [file = ""] = files();
  writeFileSync(file, JSON.stringify(made).slice(0, 40));
  expect(await keptCitations(folder, item())).toEqual(made);
});

test("their folder is named by what makes them", () => {
  expect(citingHash()).toMatch(/^[0-9a-f]{16}$/);
  const sources = sourcesOf(join(import.meta.dirname, "../../../../src/exports/citations/styled.ts"));
  expect(sources.map((file) => basename(file))).toEqual(expect.arrayContaining(["engine.ts", "language.ts"]));
});

test("many are cited ahead, the last first, until that is ended", async () => {
  const items = Array.from({ length: 2000 }, (_, place) => item({ title: `Tide ${place}` }));
  const end = citeAhead(folder, items);
  await vi.waitFor(() => expect(files().length).toBeGreaterThan(2), { timeout: 20_000 });
  await end();
  const [last = item()] = items.slice(-1);
  const before = files().length;
  expect(before).toBeLessThan(2000);
  await keptCitations(folder, last);
  expect(files()).toHaveLength(before);
});

test("few are left to their pages", async () => {
  await citeAhead(folder, [item()])();
  expect(files()).toEqual([]);
});
