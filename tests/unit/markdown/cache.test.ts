import { execFileSync } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { bodyKey, factsOf, pipelineHash, readRendered, renderToCache } from "#markdown/cache.ts";
import { fingerprint } from "#passages/fingerprint.ts";
import type { Fragment } from "#passages/fragment.ts";
import { renderBody } from "#markdown/render.ts";

const project = join(import.meta.dirname, "../../..");

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

describe("the pipeline's hash", () => {
  let copy: string;

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), "dateline-"));
    for (const name of ["package.json", "package-lock.json", "src/markdown", "src/piece"])
      cpSync(join(project, name), join(copy, name), { recursive: true });
    symlinkSync(join(project, "node_modules"), join(copy, "node_modules"), "junction");
  });
  afterAll(() => rmSync(copy, { recursive: true }));

  function hashOfCopy(): string {
    const module = pathToFileURL(join(copy, "src/markdown/cache.ts")).href;
    const script = `import { pipelineHash } from ${JSON.stringify(module)}; process.stdout.write(pipelineHash());`;
    return execFileSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
  }

  test("is the same for the same sources, wherever they lie", () => {
    expect(hashOfCopy()).toBe(pipelineHash());
  });

  test("changes with a plugin, with what the plugins import, and with the packages", () => {
    const imported = readdirSync(join(copy, "src/markdown")).flatMap((name) =>
      Array.from(
        readFileSync(join(copy, "src/markdown", name), "utf8").matchAll(/from "#(piece\/[^"]+)"/g),
        (match) => `src/${match[1]}`,
      ),
    );
    expect(imported).toContain("src/piece/reading-time.ts");
    const unnoticed: string[] = [];
    let before = pipelineHash();
    for (const file of new Set(["src/markdown/notes.ts", ...imported, "package-lock.json"])) {
      appendFileSync(join(copy, file), "\n");
      const after = hashOfCopy();
      if (after === before) unnoticed.push(file);
      before = after;
    }
    expect(unnoticed).toEqual([]);
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
