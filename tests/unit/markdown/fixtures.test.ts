import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { renderBody } from "#markdown/render.ts";

const folder = join(import.meta.dirname, "../../fixtures/markdown");
const names = readdirSync(folder);

/** Where a case's name ends in a language (`russian.ru`), its text is in that one. */
const langOf = (name: string) => /\.([a-z]+)$/.exec(name)?.[1] ?? "en";

test("there are fixtures", () => {
  expect(names.length).toBeGreaterThan(20);
});

describe.each(names)("fixture %s", (name) => {
  const read = (file: string) => readFileSync(join(folder, name, file), "utf8");

  test("becomes the expected HTML", async () => {
    const { html } = await renderBody(read("input.md"), langOf(name));
    expect(`${html}\n`).toBe(read("expected.html"));
  });

  test.runIf(existsSync(join(folder, name, "expected.json")))("hands on the expected facts", async () => {
    const {
      html: _,
      ids: __,
      terms: ___,
      fragments: ____,
      ...facts
    } = await renderBody(read("input.md"), langOf(name));
    expect(facts).toEqual({ losses: [], ...JSON.parse(read("expected.json")) });
  });

  test("lists every id of its HTML", async () => {
    const { html, ids } = await renderBody(read("input.md"), langOf(name));
    expect(ids).toEqual(Array.from(html.matchAll(/ id="([^"]*)"/g), (match) => match[1]));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test("lines may end as Windows ends them", async () => {
  const body = "First line\nsecond line. Next.\n\n- item\n\n```\ncode\n```\n\n| a |\n|---|\n| b |\n";
  const unix = await renderBody(body, "en");
  const windows = await renderBody(body.replaceAll("\n", "\r\n"), "en");
  expect(windows.html.replaceAll("\r", "")).toBe(unix.html);
  expect(windows.links).toEqual(unix.links);
  expect(windows.passages.map(({ id }) => id)).toEqual(unix.passages.map(({ id }) => id));
});
