import { cp, mkdtemp, readdir, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readArchive } from "#archive/archive.ts";
import { checkArchive, checks } from "#checks/registry.ts";
import { formatFindings } from "#checks/reporters/text.ts";

const fixtures = join(import.meta.dirname, "../../fixtures/findings");
const names = await readdir(fixtures);

/** What no fixture can hold: a failing pipeline, a folder without rights. */
const testedElsewhere = new Set(["markdown-failed", "too-slow", "unlistable"]);

describe("findings", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "findings-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test.each(names)("%s", async (name) => {
    const root = join(folder, name);
    await cp(join(fixtures, name, "archive"), root, { recursive: true });
    // Made here, since not every checkout can hold a link.
    if (name === "link-in-folder") await symlink("2004-04-06-a-one.md", join(root, "pieces/2004/linked.md"));
    const findings = checkArchive(await readArchive(root, {}, join(folder, ".cache")), "2026-11-29");
    expect(name === "several" || findings.some(({ code }) => code === name)).toBe(true);
    expect(`${uncounted(formatFindings(findings))}\n`).toBe(
      await readFile(join(fixtures, name, "expected.txt"), "utf8"),
    );
  });
});

/** Findings without the number of addresses that aren't recorded, which depends on every kind of output that there is. */
function uncounted(findings: string): string {
  return findings.replaceAll(/\d+ (?=addresses are not recorded yet)/g, "");
}

test("every code of the registry has a fixture", () => {
  const codes = checks.flatMap((check) => check.codes).filter((code) => !testedElsewhere.has(code));
  expect([...names].sort()).toEqual([...codes, "several"].sort());
});
