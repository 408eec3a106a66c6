import { execFileSync } from "node:child_process";
import { chmodSync, chownSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { openFolder, type FolderMemory } from "#archive/folder.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "dateline-"));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(file: string, text: string | Uint8Array = "x"): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

const isPiece = (file: string) => file.endsWith(".md");

/** What can't be read of the folder when everything in it is. */
async function unreadable(): Promise<string[]> {
  const folder = await openFolder(root);
  for (const file of [...folder.filesIn("pieces", isPiece), "site.yaml", "permalinks.tsv", "captures/2004/a.html"])
    await folder.read(file);
  return folder.unreadable.map(({ file, why }) => `${why} ${file}`).sort();
}

test("a folder that isn't there is an empty one", async () => {
  root = join(root, "content");
  expect(await unreadable()).toEqual([]);
  mkdirSync(root);
});

test("files are given in the order of their paths, and read as they are", async () => {
  for (const file of ["pieces/b/2.md", "pieces/b.md", "pieces/b/10.md", "pieces/é.md", "pieces/Z.md"])
    write(file, file);
  const folder = await openFolder(root);
  const files = folder.filesIn("pieces", isPiece);
  expect(files).toEqual(["pieces/Z.md", "pieces/b.md", "pieces/b/10.md", "pieces/b/2.md", "pieces/é.md"]);
  expect((await folder.read("pieces/b/2.md"))?.toString()).toBe("pieces/b/2.md");
  expect(await folder.read("pieces/none.md")).toBeUndefined();
  expect(folder.unreadable).toEqual([]);
});

describe("what can't be read is named", () => {
  test("where a folder stands in place of a file", async () => {
    for (const file of ["pieces/a.md/x", "site.yaml/x", "permalinks.tsv/x", "captures/2004/a.html/x"]) write(file);
    expect(await unreadable()).toEqual([
      "folder captures/2004/a.html",
      "folder permalinks.tsv",
      "folder pieces/a.md",
      "folder site.yaml",
    ]);
  });

  test("where a file stands in place of a folder", async () => {
    for (const file of ["pieces", "figures", "captures"]) write(file);
    expect(await unreadable()).toEqual(["file captures", "file figures", "file pieces"]);
  });

  test("where the archive folder is a file", async () => {
    write("content");
    root = join(root, "content");
    expect(await unreadable()).toEqual(["ENOTDIR ."]);
    root = dirname(root);
  });

  test("where links lead out, nowhere or in a circle", async () => {
    write("outside/secret.md");
    write("pieces/1.md");
    symlinkSync(join(root, "outside/secret.md"), join(root, "pieces/file.md"));
    symlinkSync(join(root, "outside"), join(root, "pieces/folder"));
    symlinkSync(join(root, "nowhere"), join(root, "pieces/broken.md"));
    symlinkSync("circle.md", join(root, "pieces/circle.md"));
    symlinkSync(join(root, "outside"), join(root, "captures"));
    symlinkSync("outside/secret.md", join(root, "site.yaml"));
    symlinkSync("nobody@here.1:2", join(root, "pieces/.#1.md"));
    expect(await unreadable()).toEqual([
      "link captures",
      "link pieces/broken.md",
      "link pieces/circle.md",
      "link pieces/file.md",
      "link pieces/folder",
      "link site.yaml",
    ]);
  });

  test.runIf(process.platform !== "win32")("where there is a pipe, for which nobody waits", async () => {
    mkdirSync(join(root, "pieces"));
    execFileSync("sh", ["-c", "mkfifo pieces/a.md site.yaml elsewhere"], { cwd: root });
    expect(await unreadable()).toEqual(["special pieces/a.md", "special site.yaml"]);
  });

  test.runIf(process.platform !== "win32")("where there is a socket", async () => {
    const server = createServer().listen(join(root, "permalinks.tsv"));
    await new Promise((resolve) => server.on("listening", resolve));
    expect(await unreadable()).toEqual(["special permalinks.tsv"]);
    await new Promise((resolve) => server.close(resolve));
  });

  test.runIf(process.platform === "linux")("where a name is no UTF-8", async () => {
    mkdirSync(join(root, "pieces"));
    writeFileSync(Buffer.concat([Buffer.from(join(root, "pieces/caf")), Buffer.from([0xe9]), Buffer.from(".md")]), "x");
    expect(await unreadable()).toEqual(["unnameable pieces/caf\uFFFD.md"]);
  });

  test.runIf(process.platform === "linux")("where a path is too long", async () => {
    mkdirSync(join(root, "pieces"));
    // Longer than any call takes at once, so it is made from its end.
    for (let depth = 0; depth < 18; depth += 1) {
      mkdirSync(join(root, "around"));
      renameSync(join(root, "pieces"), join(root, "around", "d".repeat(250)));
      renameSync(join(root, "around"), join(root, "pieces"));
    }
    const told = await unreadable();
    expect(told).toEqual([expect.stringMatching(/^ENAMETOOLONG pieces\/ddd/)]);
    execFileSync("rm", ["-r", join(root, "pieces")]);
  });

  test("where a file has gone, or something else has come, since the folder was listed", async () => {
    for (const file of ["pieces/1.md", "pieces/2.md", "pieces/3.md"]) write(file);
    const folder = await openFolder(root);
    rmSync(join(root, "pieces/1.md"));
    rmSync(join(root, "pieces/2.md"));
    symlinkSync("3.md", join(root, "pieces/2.md"));
    expect(await folder.read("pieces/1.md")).toBeUndefined();
    expect(await folder.read("pieces/2.md")).toBeUndefined();
    expect(folder.unreadable).toEqual([
      { file: "pieces/1.md", why: "ENOENT" },
      { file: "pieces/2.md", why: "ELOOP" },
    ]);
  });

  test.runIf(process.platform !== "win32")("where the rights to read or to list are missing", async () => {
    for (const file of ["pieces/2004/a.md", "pieces/2005/a.md", "site.yaml", "lost+found/x"]) write(file);
    for (const path of ["pieces/2004", "site.yaml", "lost+found"]) chmodSync(join(root, path), 0);
    await asNobody(async () => {
      expect(await unreadable()).toEqual(["EACCES pieces/2004", "EACCES site.yaml"]);
      expect((await openFolder(root)).unlistable).toEqual([{ file: "lost+found", why: "EACCES" }]);
    });
    for (const path of ["pieces/2004", "lost+found"]) chmodSync(join(root, path), 0o700);
  });
});

/** Does something without the rights of the superuser, whom nothing stops. */
async function asNobody(work: () => Promise<void>): Promise<void> {
  if (process.geteuid?.() !== 0) return work();
  const nobody = 65_534;
  chownSync(root, nobody, nobody);
  process.seteuid?.(nobody);
  try {
    await work();
  } finally {
    process.seteuid?.(0);
  }
}

describe("with a memory, files are read again only when they have changed", () => {
  const memory: FolderMemory = new Map();
  const made = async (file: string) => (await openFolder(root, memory)).made(file, (bytes) => ({ text: `${bytes}` }));
  beforeEach(() => memory.clear());
  afterEach(() => vi.useRealTimers());
  const later = () => vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 60_000 });

  test("what was made of one that is the same is given again", async () => {
    write("site.yaml", "old");
    later();
    const first = await made("site.yaml");
    expect(first).toEqual({ text: "old" });
    expect(await made("site.yaml")).toBe(first);
    write("site.yaml", "new");
    expect(await made("site.yaml")).toEqual({ text: "new" });
  });

  test("one that was changed a moment ago is read again, since its times may be those of another change", async () => {
    write("site.yaml", "old");
    expect(await made("site.yaml")).not.toBe(await made("site.yaml"));
    expect(memory.size).toBe(0);
  });

  test("one that is gone is forgotten", async () => {
    write("site.yaml", "old");
    later();
    await made("site.yaml");
    rmSync(join(root, "site.yaml"));
    expect(await made("site.yaml")).toBeUndefined();
    expect(memory.size).toBe(0);
  });
});
