import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { bodyKey, factsOf, readRendered, renderToCache } from "#markdown/cache.ts";
import { fingerprint } from "#passages/fingerprint.ts";
import type { Fragment } from "#passages/fragment.ts";
import { renderBody } from "#markdown/render.ts";

describe("the key of a body", () => {
  const key = bodyKey("pipeline", "en", "Text.", []);

  test("is the same for the same pipeline, language and text", () => {
    expect(bodyKey("pipeline", "en", "Text.", [])).toBe(key);
    expect(key).toMatch(/^[0-9a-f]{40}$/);
  });

  test.each([
    ["text", bodyKey("pipeline", "en", "Text", [])],
    ["language", bodyKey("pipeline", "ru", "Text.", [])],
    ["pipeline", bodyKey("pipeline2", "en", "Text.", [])],
    [
      "past",
      bodyKey("pipeline", "en", "Text.", [
        { id: "p1", kind: "passage", state: "live", target: "", fingerprint: "", since: "" },
      ]),
    ],
    ["boundary between them", bodyKey("pipeline", "enT", "ext.", [])],
  ])("changes with the %s", (_, other) => {
    expect(other).not.toBe(key);
  });
});

describe("a rendered body", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "dateline-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const known: Fragment[] = [
    { id: "p9", kind: "passage", state: "live", target: "", fingerprint: fingerprint("Gone."), since: "2004-04-06" },
  ];
  const request = { body: "# One\n\nTwo [three](/x/).", lang: "en", known, key: bodyKey("p", "en", "One", known) };

  test("is kept whole under its key, and its facts are handed on", async () => {
    const facts = await renderToCache(folder, request);
    const rendered = await renderBody(request.body, "en", known);
    expect(readRendered(folder, request.key)).toEqual(rendered);
    expect(facts).toEqual(factsOf(rendered));
    expect(facts).not.toHaveProperty("html");
  });

  test("is one file, with nothing left beside it", async () => {
    await renderToCache(folder, request);
    await renderToCache(folder, request);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.map(({ name }) => name)).toEqual([`${request.key.slice(2)}.json`]);
  });

  test("is not there where nothing was kept", () => {
    expect(readRendered(folder, request.key)).toBeUndefined();
    expect(readRendered(join(folder, "none"), request.key)).toBeUndefined();
  });
});
