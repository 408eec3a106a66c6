import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { lastSiteIn } from "#publish/folder/last-site.ts";
import { newSite } from "#publish/folder/new-site.ts";
import { writeInSite } from "#publish/folder/site-files.ts";
import { writeFiles } from "#publish/write-files.ts";

let top: string;
let site: string;
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), "dateline-"));
  site = join(top, "dist");
  mkdirSync(join(site, "2004/f"), { recursive: true });
  writeFileSync(join(site, "2004/f/index.html"), "page");
});
afterEach(() => rmSync(top, { recursive: true }));

const outside = ["../x", "/../x", "a/../../x", "../dist-x/y", "..", "", "/", "a/.."];

describe("a file of a site", () => {
  test.each([
    ["a/b.txt", "a/b.txt"],
    ["/a/b.txt", "a/b.txt"],
    ["a/../b.txt", "b.txt"],
    ["..a/b", "..a/b"],
  ])("can be %s", async (path, file) => {
    await writeInSite(site, path, "text");
    expect(readFileSync(join(site, file), "utf8")).toBe("text");
  });

  test.each(outside)("can't be %j", async (path) => {
    const message = `${path} is no path inside of a site; nothing was written there.`;
    await expect(writeInSite(site, path, "text")).rejects.toThrow(message);
    expect(readdirSync(top)).toEqual(["dist"]);
  });

  test("is never written over another", async () => {
    await expect(writeInSite(site, "2004/f/index.html", "x")).rejects.toMatchObject({ code: "EEXIST" });
    expect(readFileSync(join(site, "2004/f/index.html"), "utf8")).toBe("page");
    await expect(writeInSite(site, "2004/f/index.html", inParts("x"))).rejects.toMatchObject({ code: "EEXIST" });
    expect(readFileSync(join(site, "2004/f/index.html"), "utf8")).toBe("page");
  });

  test("can be of a file in parts", async () => {
    await writeInSite(site, "2004/parts.txt", inParts("one", "", "two"));
    expect(readFileSync(join(site, "2004/parts.txt"), "utf8")).toBe("onetwo");
  });
});

async function* inParts(...parts: string[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield Buffer.from(part);
}

test("no output is written outside of the site", async () => {
  const output = { type: "file", kind: "k", address: "/../../pwned.md", mediaType: "m", content: () => "x" } as const;
  await expect(writeFiles(newSite(site, lastSiteIn(site)), [output], () => {})).rejects.toThrow(
    "no path inside of a site",
  );
  expect(readdirSync(top)).toEqual(["dist"]);
  expect(readdirSync(join(top, ".."))).not.toContain("pwned.md");
});
