import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
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

test("what the engine makes is kept once for all items that are alike, whatever the version of the text", async () => {
  const [made] = await keptCitations(folder, item());
  const [file = ""] = files();
  writeFileSync(file, readFileSync(file, "utf8").replaceAll("Quay", "Kept"));
  expect((await keptCitations(folder, { ...item(), version: "ba9876543210", note: "" }))[0]?.entry).toBe(
    made?.entry.replace("Quay", "Kept"),
  );
  const [other] = await keptCitations(folder, item({ title: "Ebb", slug: "ebb", published: "1999-04-17" }));
  expect(other?.entry).toBe("Kept &#38; Harbour. “Ebb,” April 17, 1999. https://quay.example/sub/1999/ebb/.");
  expect(files()).toHaveLength(1);
  await keptCitations(folder, item({ byline: "The desk" }));
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
