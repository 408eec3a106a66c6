import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { changes } from "../rebuilding/changes.ts";
import { runCommand } from "./command.ts";
import { hashesOf } from "./files.ts";

const folder = mkdtempSync(join(tmpdir(), "dateline-rebuilding-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const [content, out] = [join(folder, "content"), join(folder, "dist")];

async function build(to: string): Promise<void> {
  const { code, output } = await runCommand("build", ["--content", content, "--out", to]);
  expect(output).toMatch(/published to/);
  expect(code).toBe(0);
}

test(
  "a site that is built again is the one that is built from nothing, whatever was changed",
  { timeout: 300_000 },
  async () => {
    cpSync(join(import.meta.dirname, "../fixtures/archives/small"), content, { recursive: true });
    await build(out);
    for (const half of [changes.filter((_, index) => index % 2 === 0), changes.filter((_, index) => index % 2 === 1)]) {
      half.forEach(({ make }, number) => make({ content, out }, number));
      const fresh = join(folder, half[0]?.name ?? "");
      await build(out);
      await build(fresh);
      expect(hashesOf(out)).toEqual(hashesOf(fresh));
    }
  },
);
