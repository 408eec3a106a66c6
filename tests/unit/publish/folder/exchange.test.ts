import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { exchange, putInOrder } from "#publish/folder/exchange.ts";

let top: string;
let out: string;
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), "dateline-"));
  out = join(top, "dist");
});
afterEach(() => rmSync(top, { recursive: true }));

const ofHost = { ".git/HEAD": "ref", CNAME: "a.example", ".nojekyll": "", ".well-known/x": "y" };
const lastSite = { "index.html": "old", "2004/a.html": "old", "gone/b.html": "old", more: "old" };
const newSite = { "index.html": "new", "2004/a.html": "new", "2004/c.html": "new", "more/d.html": "new" };

function write(folder: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(top, folder, path)), { recursive: true });
    writeFileSync(join(top, folder, path), text);
  }
}

/** All files below a folder, with what they hold. */
function filesOf(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, "utf8")]));
}

test("what the host keeps is in the new site, and all else of the last one is gone", () => {
  write("dist", { ...lastSite, ...ofHost });
  write(".dist.new-1", newSite);
  exchange(join(top, ".dist.new-1"), out);
  expect(filesOf(top)).toEqual(under("dist", { ...newSite, ...ofHost }));
});

test("a folder that a branch of git is in, and no site, takes one", () => {
  write("dist", ofHost);
  write(".dist.new-1", newSite);
  exchange(join(top, ".dist.new-1"), out);
  expect(filesOf(top)).toEqual(under("dist", { ...newSite, ...ofHost }));
});

function under(folder: string, files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));
}

const change = { "removed.json": JSON.stringify(["gone/b.html", "more"]), ...under("files", newSite) };

describe.each([
  ["a folder", "exchanged", newSite],
  ["a folder that can't be moved", "mounted", newSite],
  ["a folder that is changed", "changed", change],
  ["a folder that is changed from another file system", "across", change],
])("%s, where the process is killed before any step", (_, how, next) => {
  test("holds after the next one began one whole site and what the host keeps, and nothing is beside it", () => {
    const sites = new Set<string>();
    let killed = true;
    for (let step = 1; killed; step += 1) {
      write("dist", { ...lastSite, ...ofHost });
      write(".dist.new-1", next);
      const script = join(import.meta.dirname, "killed-exchange.ts");
      const { signal, status } = spawnSync(process.execPath, [script, top, String(step), how]);
      killed = signal === "SIGKILL";
      expect(killed || status === 0).toBe(true);
      putInOrder(out);
      const files = filesOf(out);
      sites.add(files["index.html"] ?? "");
      expect(files).toEqual({ ...(files["index.html"] === "old" ? lastSite : newSite), ...ofHost });
      expect(readdirSync(top)).toEqual(["dist"]);
      rmSync(out, { recursive: true });
    }
    expect([...sites]).toEqual(["old", "new"]);
  });
});

describe("what builds that were killed left", () => {
  test("is removed, but for the last site where there is none", () => {
    write(".dist.new-17", newSite);
    write(".dist.new-18", {});
    write(".dist.old-17", lastSite);
    putInOrder(out);
    expect(filesOf(top)).toEqual(under("dist", lastSite));
  });

  test("is no site where only a change of one is there", () => {
    write(".dist.change-17", change);
    putInOrder(out);
    expect(readdirSync(top)).toEqual([]);
  });

  test("is told from what isn't theirs", () => {
    const others = {
      ".dist.new-x/a": "",
      ".dist2.new-1/a": "",
      "dist.new-1/a": "",
      ".dist.newer-1": "",
      ".dist.old-": "",
    };
    write("", others);
    putInOrder(out);
    expect(filesOf(top)).toEqual(others);
  });
});

test("where the new site isn't there to be exchanged, the last one stays", () => {
  write("dist", lastSite);
  expect(() => exchange(join(top, ".dist.new-1"), out)).toThrow("ENOENT");
  expect(filesOf(top)).toEqual(under("dist", lastSite));
});
