import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, watch, writeFileSync } from "node:fs";
import { constants, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { runCommand } from "./command.ts";
import { hashesOf } from "./files.ts";

const content = "tests/fixtures/archives/small";
const atRoot = inject("atRoot");
const underBase = inject("underBase");

let top: string;
let out: string;
const running: ChildProcess[] = [];
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), "dateline-output-"));
  out = join(top, "dist");
});
afterEach(async () => {
  for (const build of running.splice(0)) build.kill("SIGKILL");
  rmSync(top, { recursive: true, force: true });
});

/** A build that is about to fill its staging folder. */
async function begun(folder: string): Promise<ChildProcess> {
  const watcher = watch(folder);
  const build = spawn(process.execPath, ["src/cli/build.ts", "--content", content, "--out", join(folder, "dist")]);
  running.push(build);
  await once(watcher, "change");
  watcher.close();
  return build;
}

describe("a build that is told to stop", () => {
  test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("by %s leaves the last site and nothing else", async (signal) => {
    cpSync(atRoot, out, { recursive: true });
    const build = await begun(top);
    expect(readdirSync(top)).toHaveLength(2);
    build.kill(signal);
    expect(await once(build, "exit")).toEqual([128 + constants.signals[signal], null]);
    expect(readdirSync(top)).toEqual(["dist"]);
    expect(hashesOf(out)).toEqual(hashesOf(atRoot));
  });
});

describe("a build that is killed", () => {
  test("holds up no other, and the next one removes what it left", async () => {
    const build = await begun(top);
    build.kill("SIGKILL");
    await once(build, "exit");
    expect(readdirSync(top)).toHaveLength(1);
    expect(await runCommand("build", ["--content", content, "--out", out])).toMatchObject({ code: 0 });
    expect(readdirSync(top)).toEqual(["dist"]);
    expect(hashesOf(out)).toEqual(hashesOf(atRoot));
  });
});

describe("two builds at once", () => {
  test("of one archive publish each its own site", async () => {
    const two = join(top, "two");
    const ends = await Promise.all([
      runCommand("build", ["--content", content, "--out", out]),
      runCommand("build", ["--content", content, "--out", two, "--base", "/sub/"]),
    ]);
    expect(ends.map(({ code }) => code)).toEqual([0, 0]);
    expect(hashesOf(out)).toEqual(hashesOf(atRoot));
    expect(hashesOf(two)).toEqual(hashesOf(underBase));
  });

  test("to one folder are one too many, and the second says so", async () => {
    const first = await begun(top);
    const { code, output } = await runCommand("build", ["--content", content, "--out", out, "--base", "/sub/"]);
    expect(code).toBe(1);
    expect(output).toContain(
      `error busy-output ${out}\n  Another build is writing to this folder.\n  Wait until it ends`,
    );
    expect(await once(first, "exit")).toEqual([0, null]);
    expect(hashesOf(out)).toEqual(hashesOf(atRoot));
  });
});

describe("what a build may replace", () => {
  let mine: string;
  beforeAll(() => {
    mine = mkdtempSync(join(tmpdir(), "dateline-mine-"));
    writeFileSync(join(mine, "letter.txt"), "Dear");
  });
  afterAll(() => rmSync(mine, { recursive: true }));

  test("is no folder of anybody else's", async () => {
    const { code, output } = await runCommand("build", ["--content", content, "--out", mine]);
    expect(code).toBe(1);
    expect(output).toContain(`error unmarked-output ${mine}\n`);
    expect(output).toContain(`Nothing was built; ${mine} is as it was.`);
    expect(readdirSync(mine)).toEqual(["letter.txt"]);
  });

  test.each([
    ["build", "--out"],
    ["import", "--out"],
  ])("is named: npm run %s -- %s with an unset variable is a wrong command", async (command, option) => {
    const { code, output } = await runCommand(command, [option, ""]);
    expect([code, output]).toEqual([2, expect.stringMatching(`^${option} is empty; name a folder\\.\\n\\n`)]);
    expect(existsSync("package.json")).toBe(true);
  });
});
