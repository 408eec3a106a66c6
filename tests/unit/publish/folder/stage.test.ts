import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { inStage } from "#publish/folder/stage.ts";

let top: string;
let out: string;
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), "dateline-"));
  out = join(top, "dist");
});
afterEach(() => rmSync(top, { recursive: true }));

const oldPage = Buffer.from([0x6f, 0x6c, 0x64, 0xff, 0x00]);

function writeOldSite(): void {
  mkdirSync(join(out, "2004"), { recursive: true });
  writeFileSync(join(out, "index.html"), oldPage);
  writeFileSync(join(out, "2004/gone.html"), "gone");
}

function expectOldSite(): void {
  expect(readdirSync(top)).toEqual(["dist"]);
  expect(readdirSync(out, { recursive: true }).toSorted()).toEqual(["2004", "2004/gone.html", "index.html"]);
  expect(readFileSync(join(out, "index.html")).equals(oldPage)).toBe(true);
  expect(readFileSync(join(out, "2004/gone.html"), "utf8")).toBe("gone");
}

async function writeNewSite(stage: string): Promise<boolean> {
  writeFileSync(join(stage, "index.html"), "new");
  return true;
}

describe("a site that is built well", () => {
  test("replaces the old one wholly, and leaves nothing beside it", async () => {
    writeOldSite();
    await inStage(out, writeNewSite);
    expect(readdirSync(top)).toEqual(["dist"]);
    expect(readdirSync(out)).toEqual(["index.html"]);
    expect(readFileSync(join(out, "index.html"), "utf8")).toBe("new");
  });

  test("needs no old one, nor the folder that it goes in", async () => {
    const deeper = join(top, "a/b/dist");
    await inStage(deeper, writeNewSite);
    expect(readdirSync(join(top, "a/b"))).toEqual(["dist"]);
    expect(readdirSync(deeper)).toEqual(["index.html"]);
  });

  test("is built in an empty folder, while the old one can still be read", async () => {
    writeOldSite();
    await inStage(out, async (stage) => {
      expect(readdirSync(stage)).toEqual([]);
      expect(readFileSync(join(out, "2004/gone.html"), "utf8")).toBe("gone");
      return writeNewSite(stage);
    });
    expect(readdirSync(out)).toEqual(["index.html"]);
  });

  test("doesn't take over what a build that was cut off left in its place", async () => {
    let place = "";
    await inStage(out, async (stage) => {
      place = stage;
      return false;
    });
    mkdirSync(place);
    writeFileSync(join(place, "half.html"), "half");
    await inStage(out, writeNewSite);
    expect(readdirSync(out)).toEqual(["index.html"]);
    expect(readdirSync(top)).toEqual(["dist"]);
  });
});

describe("a site that fails", () => {
  test("by an error leaves the old one byte for byte, and passes the error on", async () => {
    writeOldSite();
    const failure = new Error("Astro fell over");
    await expect(
      inStage(out, async (stage) => {
        await writeNewSite(stage);
        throw failure;
      }),
    ).rejects.toBe(failure);
    expectOldSite();
  });

  test("by its own judgment leaves the old one byte for byte", async () => {
    writeOldSite();
    await inStage(out, async (stage) => {
      await writeNewSite(stage);
      return false;
    });
    expectOldSite();
  });

  test("at the very exchange puts the old one back", async () => {
    writeOldSite();
    await expect(
      inStage(out, async (stage) => {
        await rm(stage, { recursive: true });
        return true;
      }),
    ).rejects.toThrow("ENOENT");
    expectOldSite();
  });

  test("where there was none leaves none", async () => {
    await inStage(out, async () => false);
    expect(existsSync(out)).toBe(false);
    await expect(inStage(out, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(readdirSync(top)).toEqual([]);
  });
});

test("a folder is removed at a signal, though a process that the build has started still writes into it", () => {
  const folder = join(top, "stage");
  const writer = `const fs = require("fs"); const end = Date.now() + 800; let n = 0;
    while (Date.now() < end) try { fs.writeFileSync(process.argv[1] + "/" + n++, "") } catch {}`;
  const build = `import { spawn } from "node:child_process";
    import { watch } from "node:fs";
    import { inFreshFolder } from "#publish/folder/stage.ts";
    import { exitOnSignals } from "#publish/at-exit.ts";
    exitOnSignals();
    await inFreshFolder(process.argv[1], () => {
      spawn(process.execPath, ["-e", process.argv[2], process.argv[1]], { stdio: "ignore", detached: true });
      watch(process.argv[1]).once("change", () => process.kill(process.pid, "SIGINT"));
      return new Promise(() => setInterval(() => {}, 1000));
    });`;
  const { status, stderr } = spawnSync(process.execPath, [
    "--input-type=module-typescript",
    "-e",
    build,
    folder,
    writer,
  ]);
  expect(stderr.toString()).toBe("");
  expect(status).toBe(130);
});
