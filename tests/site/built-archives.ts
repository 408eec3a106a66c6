import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { runCommand } from "./command.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The small fixture archive, built for the root of a host. */
    atRoot: string;
    /** The same, built under /sub/. */
    underBase: string;
  }
}

/** Builds the small fixture archive once for all tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "dateline-sites-"));
  const content = "tests/fixtures/archives/small";
  for (const [name, base] of [
    ["atRoot", "/"],
    ["underBase", "/sub/"],
  ] as const) {
    const out = join(folder, name);
    const { code, output } = await runCommand("build", ["--content", content, "--out", out, "--base", base]);
    if (code !== 0) throw new Error(`The fixture archive can't be built:\n${output}`);
    project.provide(name, out);
  }
  return () => rm(folder, { recursive: true, force: true });
}
