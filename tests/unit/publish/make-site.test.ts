import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { lastSiteIn, recordSite } from "#publish/folder/last-site.ts";
import { makeSite } from "#publish/make-site.ts";
import { writeInSite } from "#publish/folder/site-files.ts";
import { standingIn } from "#publish/folder/standing.ts";

let top: string;
let out: string;
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), "dateline-"));
  out = join(top, "dist");
});
afterEach(() => rmSync(top, { recursive: true }));

describe("a site that takes over most of the last one", () => {
  const files = ["index.html", "2004/a/index.html", "2004/gone/index.html", "2005/gone.html", "CNAME"];

  beforeEach(async () => {
    for (const path of files) await writeInSite(out, path, "old");
    await recordSite(out, { inputs: undefined, findings: [], pieces: 1 }, new Map(), standingIn(out));
  });

  const make = () =>
    makeSite(out, lastSiteIn(out), async (site) => {
      site.keep(["index.html", "2004/a/index.html"]);
      await writeInSite(site.folder, "2004/a/index.html", "new");
      await writeInSite(site.folder, "2004/gone", "new");
      expect(site.paths().sort()).toEqual(["2004/a/index.html", "2004/gone", "index.html"]);
      expect(readFileSync(site.fileOf("index.html"), "utf8")).toBe("old");
      expect(readFileSync(site.fileOf("2004/a/index.html"), "utf8")).toBe("new");
      return true;
    });
  const held = () =>
    [...standingIn(out).keys()].sort().map((path) => `${path}: ${readFileSync(join(out, path), "utf8")}`);

  test("keeps the very files, and has what is new and nothing else, also beside what the host keeps", async () => {
    const { ino } = statSync(join(out, "index.html"));
    const standing = await make();
    expect(held()).toEqual(["2004/a/index.html: new", "2004/gone: new", "index.html: old"]);
    expect(statSync(join(out, "index.html")).ino).toBe(ino);
    expect(standing).toEqual(standingIn(out));
    expect(readdirSync(out).sort()).toEqual(["2004", "CNAME", "index.html"]);
    expect(readdirSync(top)).toEqual(["dist"]);
  });

  test("is exchanged for it where somebody has changed that one", async () => {
    writeFileSync(join(out, "2004/mine.txt"), "mine");
    expect(await make()).toEqual(standingIn(out));
    expect(held()).toEqual(["2004/a/index.html: new", "2004/gone: new", "index.html: old"]);
    expect(readdirSync(top)).toEqual(["dist"]);
  });

  test.each([
    ["throws", () => Promise.reject(new Error("no")), "no"],
    ["isn't good", async () => false, undefined],
  ])("leaves that one as it is where it %s", async (_, end, outcome) => {
    const before = standingIn(out);
    const made = makeSite(out, lastSiteIn(out), async (site) => {
      site.keep(["index.html", "2004/a/index.html"]);
      await writeInSite(site.folder, "2004/a/index.html", "new");
      return end();
    });
    expect(await made.catch(({ message }: Error) => message)).toBe(outcome);
    expect(standingIn(out)).toEqual(before);
    expect(readdirSync(top)).toEqual(["dist"]);
  });
});
