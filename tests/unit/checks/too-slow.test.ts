import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { readArchive } from "#archive/archive.ts";
import { checkArchive } from "#checks/registry.ts";
import { formatFindings } from "#checks/reporters/text.ts";
import { OutOfTime } from "#markdown/within-time.ts";

vi.mock("#markdown/render.ts", () => ({
  renderBody: (body: string) => Promise.reject(new OutOfTime(`it takes longer than ${body.length} seconds`)),
}));

test("a body that takes too long is a finding", async () => {
  const root = await mkdtemp(join(tmpdir(), "too-slow-"));
  try {
    await cp(join(import.meta.dirname, "../../fixtures/findings/dropped-words/archive"), root, { recursive: true });
    const text = formatFindings(checkArchive(await readArchive(root, {}, join(root, ".cache")), "2026-11-29"));
    expect(text).toMatch(
      /error too-slow pieces\/2004\/2004-04-06-a-one.md:6:1\n {2}The body can't be rendered: it takes longer than \d+ seconds\.\n {2}Look for long runs of characters/,
    );
  } finally {
    await rm(root, { recursive: true });
  }
});
