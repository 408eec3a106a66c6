import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { claimOutput, markerFile, markerText } from "#publish/folder/output-folder.ts";
import { projectRoot } from "#publish/workspace.ts";

let top: string;
let content: string;
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), "dateline-"));
  content = join(top, "archive/content");
  mkdirSync(join(content, "pieces"), { recursive: true });
  writeFileSync(join(content, "pieces/a.md"), "words");
});
afterEach(() => rmSync(top, { recursive: true }));

const all = () => readdirSync(top, { recursive: true }).toSorted();

/** What a claim is refused for, code and message; "granted" where it isn't, and it is let go again. */
async function claim(out: string): Promise<string> {
  const before = all();
  const claimed = await claimOutput(join(top, out), content);
  if (typeof claimed === "function") await claimed();
  expect(all()).toEqual(before);
  if (typeof claimed === "function") return "granted";
  expect(claimed).toMatchObject({ severity: "error", file: join(top, out) });
  expect(claimed.fix).not.toBe("");
  return `${claimed.code}: ${claimed.message}`;
}

function write(files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(top, path, ".."), { recursive: true });
    writeFileSync(join(top, path), text);
  }
}

describe("a site may go", () => {
  test.each<[string, Record<string, string>]>([
    ["where nothing is", {}],
    ["where nothing is yet, not even a folder above", { "other.txt": "" }],
    ["over a site that was built", { [`site/dist/${markerFile}`]: markerText, "site/dist/index.html": "old" }],
    ["to a branch of git that has nothing else yet", { "site/dist/.git/HEAD": "", "site/dist/CNAME": "a.example" }],
    [
      "to a worktree of git",
      { "site/dist/.git": "gitdir: x", "site/dist/.nojekyll": "", "site/dist/.well-known/x": "" },
    ],
  ])("%s", async (_, files) => {
    write(files);
    expect(await claim("site/dist")).toBe("granted");
  });

  test("to an empty folder", async () => {
    mkdirSync(join(top, "site/dist"), { recursive: true });
    expect(await claim("site/dist")).toBe("granted");
  });

  test("to dist in the project, and to another folder of its own there", async () => {
    for (const out of ["dist", "site/of/this/test"]) {
      const claimed = await claimOutput(join(projectRoot, out), content);
      expect(claimed).toBeTypeOf("function");
      if (typeof claimed === "function") await claimed();
    }
  });
});

describe("a site never goes", () => {
  test.each([
    ["archive/content", "It is the archive folder, or lies in it."],
    ["archive/content/dist", "It is the archive folder, or lies in it."],
    ["archive/content/pieces", "It is the archive folder, or lies in it."],
    ["archive", "It holds the archive folder."],
    ["", "It holds the archive folder."],
  ])("to the archive, into it or over it: %j", async (out, message) => {
    expect(await claim(out)).toBe(`unsafe-output: ${message}`);
  });

  test("there by way of a link, even marked as a site", async () => {
    write({ [`archive/${markerFile}`]: markerText });
    symlinkSync(join(top, "archive"), join(top, "link"));
    expect(await claim("link/content/dist")).toContain("It is the archive folder, or lies in it.");
    expect(await claim("link/content")).toContain("It is the archive folder, or lies in it.");
    expect(await claim("archive")).toContain("It holds the archive folder.");
  });

  test.each([
    ["", "It holds Dateline itself."],
    ["src", "It lies in src, which belongs to Dateline itself."],
    ["src/pages/dist", "It lies in src, which belongs to Dateline itself."],
    ["content", "It lies in content, which belongs to Dateline itself."],
    ["tests/dist", "It lies in tests, which belongs to Dateline itself."],
    ["public", "It lies in public, which belongs to Dateline itself."],
    ["node_modules/.cache/dist", "It lies in node_modules, which belongs to Dateline itself."],
    [".github/dist", "It lies in .github, which belongs to Dateline itself."],
    ["package.json", "It is not a folder."],
  ])("to the project or into what is its own: %j", async (out, message) => {
    expect(await claim(relative(top, join(projectRoot, out)))).toBe(`unsafe-output: ${message}`);
  });

  test("over the project, which may lie beside this test's archive", async () => {
    expect(await claim(relative(top, join(projectRoot, "..")))).toMatch(
      /^unsafe-output: It holds (Dateline itself|the archive folder)\.$/,
    );
  });

  test("to a link, a file or below a file", async () => {
    write({ "file.txt": "text", [`dist/${markerFile}`]: markerText });
    symlinkSync(join(top, "dist"), join(top, "link"));
    symlinkSync(join(top, "nowhere"), join(top, "dangling"));
    expect(await claim("link")).toBe("unsafe-output: It is a symbolic link.");
    expect(await claim("dangling")).toBe("unsafe-output: It is a symbolic link.");
    expect(await claim("file.txt")).toBe("unsafe-output: It is not a folder.");
    expect(await claim("file.txt/dist")).toMatch(/^unsafe-output: It can't be used: ENOTDIR/);
  });

  test.each<[string, Record<string, string>]>([
    ["anything", { "dist/letter.txt": "Dear" }],
    ["a branch with files of its own", { "dist/.git/HEAD": "", "dist/README.md": "" }],
    ["hidden files", { "dist/.env": "" }],
    ["a folder in the marker's place", { [`dist/${markerFile}/x`]: "" }],
  ])("over %s that no build made", async (_, files) => {
    write(files);
    expect(await claim("dist")).toBe(
      `unmarked-output: It isn't empty and has no ${markerFile}, so it isn't known to be a site that may be replaced.`,
    );
  });

  test("where another build is writing, by whatever name", async () => {
    mkdirSync(join(top, "site"));
    symlinkSync(join(top, "site"), join(top, "link"));
    const first = await claimOutput(join(top, "site/dist"), content);
    expect(await claim("site/dist")).toBe("busy-output: Another build is writing to this folder.");
    expect(await claim("link/dist")).toBe("busy-output: Another build is writing to this folder.");
    expect(await claim("site/other")).toBe("granted");
    if (typeof first === "function") await first();
    expect(await claim("site/dist")).toBe("granted");
  });
});

test("the last site is put back before it is judged", async () => {
  write({ [`.dist.old-1/${markerFile}`]: markerText, ".dist.new-2/index.html": "half" });
  cpSync(content, join(top, "kept"), { recursive: true });
  const claimed = await claimOutput(join(top, "dist"), content);
  expect(claimed).toBeTypeOf("function");
  if (typeof claimed === "function") await claimed();
  expect(readdirSync(top).toSorted()).toEqual(["archive", "dist", "kept"]);
  expect(readdirSync(join(top, "dist"))).toEqual([markerFile]);
});
