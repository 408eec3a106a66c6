import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { lastSiteIn, recordSite } from "#publish/folder/last-site.ts";
import { standingIn } from "#publish/folder/standing.ts";

let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "dateline-last-site-"));
  mkdirSync(join(folder, "2004"));
  write("index.html", "home");
  write("2004/a.md", "text");
  write("CNAME", "archive.example");
  await recordSite(folder, head, new Map([["2004/a.md", "k1"]]), standingIn(folder));
});
afterEach(() => rmSync(folder, { recursive: true }));

const head = { inputs: "all of it", findings: [], pieces: 1 };
const outcome = { findings: [], pieces: 1 };
const write = (path: string, text: string) => writeFileSync(join(folder, path), text);

describe("a site that is as its build left it", () => {
  test("has the files of a key", () => {
    const last = lastSiteIn(folder);
    expect(last.pathsOf("k1")).toEqual(["2004/a.md"]);
    expect([last.has("2004/a.md", "k1"), last.has("2004/a.md", "k2"), last.has("index.html", "k1")]).toEqual([
      ...[true, false, false],
    ]);
  });

  test("is the outcome of the same inputs, whatever the host keeps there", () => {
    write("CNAME", "other.example");
    expect(lastSiteIn(folder).outcomeOf("all of it")).toEqual(outcome);
    expect(lastSiteIn(folder).outcomeOf("something else")).toBeUndefined();
    expect(lastSiteIn(folder).outcomeOf(undefined)).toBeUndefined();
  });

  test("says how its files stand, but for those of the host", () => {
    expect([...(lastSiteIn(folder).standing()?.keys() ?? [])].sort()).toEqual(["2004/a.md", "index.html"]);
  });
});

describe("a site that was changed by hand", () => {
  test.each([
    ["a file has another size", () => write("2004/a.md", "another text")],
    ["a file has another time", () => utimesSync(join(folder, "2004/a.md"), new Date(0), new Date(0))],
    ["a file is gone", () => rmSync(join(folder, "2004/a.md"))],
  ])("isn't carried over where %s", (_, change) => {
    change();
    const last = lastSiteIn(folder);
    expect(last.has("2004/a.md", "k1")).toBe(false);
    expect(last.pathsOf("k1")).toEqual([]);
    expect(last.outcomeOf("all of it")).toBeUndefined();
    expect(last.standing()).toBeUndefined();
  });

  test.each([
    ["a file", () => write("2004/notes.txt", "mine")],
    ["a link", () => symlinkSync("/", join(folder, "2004/root"))],
    ["an empty folder", () => mkdirSync(join(folder, "2004/b.md"))],
  ])("is built again where it has %s more", (_, change) => {
    change();
    expect(lastSiteIn(folder).outcomeOf("all of it")).toBeUndefined();
    expect(lastSiteIn(folder).standing()).toBeUndefined();
    expect(lastSiteIn(folder).has("2004/a.md", "k1")).toBe(true);
  });
});

test("a folder that is gone has nothing", () => {
  rmSync(folder, { recursive: true });
  expect(lastSiteIn(folder).outcomeOf("all of it")).toBeUndefined();
  expect(lastSiteIn(folder).pathsOf("k1")).toEqual([]);
  mkdirSync(folder);
});

test("a folder that no build filled has nothing", () => {
  const last = lastSiteIn(join(folder, "2004"));
  expect([last.outcomeOf("all of it"), last.pathsOf("k1"), last.has("a.md", "k1")]).toEqual([undefined, [], false]);
});
