import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { readArchive } from "#archive/archive.ts";
import { checkArchive } from "#checks/registry.ts";
import { formatFindings } from "#checks/reporters/text.ts";

vi.mock("#markdown/pipeline.ts", () => ({
  pipeline: () => ({
    processSync: () => {
      throw new Error("the plugin gave up");
    },
  }),
}));

test("a body on which the pipeline fails is a finding", async () => {
  const root = await mkdtemp(join(tmpdir(), "markdown-failed-"));
  try {
    await mkdir(join(root, "pieces"));
    await writeFile(join(root, "site.yaml"), "name: Fixture\n");
    await writeFile(
      join(root, "pieces/one.md"),
      "---\nid: 2004-04-06-a\ntitle: One\npublished: 2004-04-06\n---\n\nA body that only the failing pipeline sees.\n",
    );
    const text = formatFindings(checkArchive(await readArchive(root, {}, join(root, ".cache")), "2026-11-29"));
    expect(text).toContain(
      "error markdown-failed pieces/one.md:6:1\n  The body can't be rendered: the plugin gave up.\n",
    );
  } finally {
    await rm(root, { recursive: true });
  }
});
