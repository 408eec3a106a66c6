import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readArchive, vocabulariesOf } from "#archive/archive.ts";
import { vocabularyCheck } from "#checks/frontmatter/vocabulary.ts";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "dateline-"));
  await mkdir(join(root, "pieces"));
});
afterEach(() => rm(root, { recursive: true }));

/** Reads an archive with a piece of this kind; its own kinds are those of `yaml`. */
async function read(kind: string, yaml?: string) {
  const piece = `---\nid: 2004-a\ntitle: One\npublished: 2004\nkind: ${kind}\n---\n\nText.\n`;
  await writeFile(join(root, "pieces/one.md"), piece);
  if (yaml !== undefined) await writeFile(join(root, "kinds.yaml"), yaml);
  const archive = await readArchive(root, {}, join(root, ".cache"));
  return { archive, findings: vocabularyCheck.run(archive, "2026-11-29") };
}

test("an archive without kinds of its own has those of analysts", async () => {
  const { archive, findings } = await read("analysis");
  expect(findings).toEqual([]);
  expect(Object.keys(vocabulariesOf(archive).kinds)).toEqual([
    "analysis",
    "assessment",
    "background",
    "brief",
    "forecast",
  ]);
});

test("an archive with kinds of its own has these and no others", async () => {
  const speech = "speech:\n  name: Speech\n";
  expect((await read("speech", speech)).findings).toEqual([]);
  const { archive, findings } = await read("analysis", speech);
  expect(vocabulariesOf(archive).kinds).toEqual({ speech: { name: "Speech" } });
  expect(findings).toMatchObject([
    {
      code: "unknown-id",
      line: 5,
      message: "analysis is not in kinds.yaml.",
      fix: "Add it to kinds.yaml, or use an id from that file.",
    },
  ]);
});
