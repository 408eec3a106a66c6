import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { exportForEngine } from "#publish/search/export-for-engine.ts";

const fixtures = join(import.meta.dirname, "../../../fixtures/engine-exports");

let top: string;
let out: string;
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), "dateline-export-"));
  out = join(top, "export");
});
afterEach(() => rmSync(top, { recursive: true }));

const exported = (content: string) => exportForEngine({ content, out, flags: {}, today: "2026-11-29" });

const filesIn = (folder: string) =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]));

describe("an archive is exported for a search engine", () => {
  test.each(readdirSync(fixtures))("%s", async (name) => {
    const result = await exported(join(fixtures, name, "archive"));
    expect(filesIn(out)).toEqual(filesIn(join(fixtures, name, "expected")));
    const lines = (filesIn(out)["bulk-0001.ndjson"] ?? "").split("\n").length - 1;
    expect(result).toMatchObject({ pieces: lines / 2, bulkFiles: ["bulk-0001.ndjson"] });
    expect(result.bytes).toBe(Buffer.byteLength(Object.values(filesIn(out)).join("")));
  });
});

describe("an export goes", () => {
  const [name = ""] = readdirSync(fixtures);
  const content = join(fixtures, name, "archive");

  test("over an earlier one, of which nothing stays", async () => {
    await exported(content);
    writeFileSync(join(out, "bulk-0002.ndjson"), "of a larger archive");
    await exported(content);
    expect(filesIn(out)).toEqual(filesIn(join(fixtures, name, "expected")));
  });

  test("over nothing else", async () => {
    writeFileSync(join(top, "letter.txt"), "Dear");
    const { findings } = await exportForEngine({ content, out: top, flags: {}, today: "2026-11-29" });
    expect(findings).toMatchObject([
      {
        code: "unmarked-output",
        message: "It isn't empty and has no mappings.json, so it isn't known to be an export that may be replaced.",
      },
    ]);
    expect(readdirSync(top)).toEqual(["letter.txt"]);
  });

  test("nowhere while the archive has errors", async () => {
    const broken = join(import.meta.dirname, "../../../fixtures/findings/duplicate-id/archive");
    const { findings } = await exported(broken);
    expect(findings).toContainEqual(expect.objectContaining({ code: "duplicate-id", severity: "error" }));
    expect(readdirSync(top)).toEqual([]);
  });
});
