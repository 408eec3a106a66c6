import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, inject, test } from "vitest";
import { runCommand } from "./command.ts";
import { hashesOf } from "./files.ts";

const top = mkdtempSync(join(tmpdir(), "dateline-shards-"));
afterAll(() => rmSync(top, { recursive: true }));

const content = ["--content", "tests/fixtures/archives/small"];
const out = join(top, "dist");
const shards = [1, 2, 3].map((number) => join(top, `shard-${number}`));

test("a site that is joined from shards is the one that one build makes", { timeout: 300_000 }, async () => {
  for (const [index, shard] of shards.entries()) {
    const { code, output } = await runCommand("build", [...content, "--shard", `${index + 1}/3`, "--out", shard]);
    expect(output).toContain(`Shard ${index + 1} of 3`);
    expect(code).toBe(0);
    expect(readdirSync(shard)).not.toContain("pagefind");
  }
  const missing = await runCommand("build", [...content, "--join", ...shards.slice(1), "--out", out]);
  expect(missing.output).toContain("Make it with --shard 1/3, and name its folder after --join too.");
  expect(missing.code).toBe(1);
  const { code, output } = await runCommand("build", [...content, "--join", ...shards, "--out", out]);
  expect(output).toContain(`published to ${out}`);
  expect(output).not.toContain("pages ");
  expect(code).toBe(0);
  expect(hashesOf(out)).toEqual(hashesOf(inject("atRoot")));
});

test.each([
  [["--shard", "4/3"], "--shard 4/3 is no shard; write 3/8 for the third of eight."],
  [["--shard", "0/3"], "--shard 0/3 is no shard"],
  [["--shard", "one"], "--shard one is no shard"],
  [["--shard", "1/3", "--join", "a"], "--shard makes a part of a site and --join puts all together; use one of them."],
  [["--join", ""], "--join is empty; name a folder."],
  [["stray"], "stray belongs to no option."],
])("%j is refused with the usage", async (args, message) => {
  const { code, output } = await runCommand("build", [...content, "--out", out, ...args]);
  expect(output).toContain(message);
  expect(output).toContain("npm run build -- [--content DIR]");
  expect(code).toBe(2);
});
