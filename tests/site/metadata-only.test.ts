import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runCommand } from "./command.ts";
import { resultIds } from "./result-ids.ts";

const folder = mkdtempSync(join(tmpdir(), "dateline-record-"));
const dist = join(folder, "dist");
const read = (file: string) => readFileSync(join(dist, file), "utf8");
const held = "The text is held by The Other Archive, https://other.example/one";

beforeAll(async () => {
  const content = join(folder, "content");
  mkdirSync(join(content, "pieces"), { recursive: true });
  writeFileSync(join(content, "site.yaml"), "name: Quay\norigin: https://quay.example\n");
  writeFileSync(
    join(content, "pieces/one.md"),
    `---
id: 2004-04-06-a
title: Low water
published: 2004-04-06
metadataOnly: true
summary: The marmalade ran out.
source:
  name: The Other Archive
  url: https://other.example/one
---
`,
  );
  const { code, output } = await runCommand("build", ["--content", content, "--out", dist]);
  if (code !== 0) throw new Error(output);
});
afterAll(() => rmSync(folder, { recursive: true }));

test("the page of a record without a text says who holds it, and no reading time", () => {
  const page = read("2004/low-water/index.html");
  expect(page).toContain('The text is held by <a href="https://other.example/one">The Other Archive</a>.');
  expect(page).toContain("The marmalade ran out.");
  expect(page).not.toMatch(/ to read|class="body|wordCount/);
});

test("its files say so too, and feeds carry its summary", () => {
  expect(read("2004/low-water/index.md")).toMatch(new RegExp(`\n---\n\nThe marmalade ran out\\.\n\n${held}\n$`));
  const alternate = JSON.parse(read("2004/low-water/index.json")) as Record<string, unknown>;
  expect(alternate).toMatchObject({ metadataOnly: true, notice: held });
  expect(alternate).not.toHaveProperty("passages");
  expect(alternate).not.toHaveProperty("words");
  expect(read("feed.xml")).toContain("<description>The marmalade ran out.</description>");
  expect(read("feed.xml")).not.toContain("content:encoded>");
  expect(JSON.parse(read("feed.json")).items[0]).toMatchObject({ content_text: "The marmalade ran out." });
});

test("search knows it, and it can be cited", () => {
  expect([...resultIds(dist).keys()]).toEqual(["/2004/low-water/"]);
  expect(read("2004/low-water/cite.bib")).toContain("First published in The Other Archive, https");
});
