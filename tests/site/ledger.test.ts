import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { readArchive } from "#archive/archive.ts";
import { renderedFolder } from "#outputs/caches.ts";
import { publicationOf } from "#outputs/outputs.ts";
import { filesOf } from "./files.ts";

const small = join(import.meta.dirname, "../fixtures/archives/small");

describe.each([
  ["at the root of a host", inject("atRoot"), "/"],
  ["under a base", inject("underBase"), "/sub/"],
])("a built archive %s", (_, folder, base) => {
  const read = (file: string) => readFileSync(join(folder, file), "utf8");

  test("has a file at every address that its ledger would record", async () => {
    const archive = await readArchive(small, {}, renderedFolder);
    const addresses = publicationOf(archive).addresses.map(({ address }) => address);
    const missing = addresses.filter((address) => !existsSync(join(folder, address.replace(/\/$/, "/index.html"))));
    expect(missing).toEqual([]);
  });

  test.each([
    ["an id", "id/2001-05-02-a", "2001/every-field/"],
    ["an old address", "2001/each-field", "2001/every-field/"],
    ["an address older still", "2001/every-filed", "2001/every-field/"],
    ["an old page of a topic", "topics/currents", "topics/tides/"],
    ["a month that has no pieces any more", "2001-11", "2001/"],
    ["the id of a withdrawn piece", "id/2001-09-01-a", "2001/a-notice-taken-back/"],
  ])("leads on from %s", (_, from, to) => {
    const page = read(`${from}/index.html`);
    expect(page).toContain(`<meta http-equiv="refresh" content="0; url=${base}${to}">`);
    expect(page).toContain(`<link rel="canonical" href="https://small.example${base}${to}">`);
    expect(page).toMatch(new RegExp(`<a href="${base}${to}"[^>]*>`));
    expect(page).toMatch(/<title>[^<]+<\/title>/);
    expect(page).not.toContain("<style");
    expect(Buffer.byteLength(page)).toBeLessThan(2000);
  });

  test("holds at an old address of a file what stands at the new one", () => {
    expect(read("2001/each-field/cite.bib")).toBe(read("2001/every-field/cite.bib"));
    expect(read("topics/currents/feed.xml")).toBe(read("topics/tides/feed.xml"));
  });

  test("tells hosts of its redirects, without chains", () => {
    const rules = read("_redirects")
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#"));
    expect(rules).toContain(`${base}2001/every-filed/ ${base}2001/every-field/ 301`);
    expect(rules).toContain(`${base}topics/currents/feed.xml ${base}topics/tides/feed.xml 301`);
    const sources = new Set(rules.map((rule) => rule.split(" ")[0]));
    expect(rules.filter((rule) => sources.has(rule.split(" ")[1] ?? ""))).toEqual([]);
  });

  test("says of a withdrawn piece that it was withdrawn and why, and nothing of its text", () => {
    const page = read("2001/a-notice-taken-back/index.html");
    for (const part of [
      "A notice taken back",
      "By the desk",
      "1 September 2001",
      'withdrawn in <time datetime="2002-03">March 2002</time>',
      "relied on were another harbour",
    ])
      expect(page).toContain(part);
    expect(page).toContain('<meta name="robots" content="noindex">');
    const files = filesOf(folder);
    expect(files.filter((file) => /pomegranate/i.test(read(file)))).toEqual([]);
    const naming = files.filter((file) => read(file).includes("A notice taken back"));
    const own = /^(id\/2001-09-01-a|2001\/a-notice-taken-back)\//;
    expect(naming.filter((file) => !own.test(file))).toEqual([]);
  });

  test.each(["bib", "ris", "json"])("keeps the citation of a withdrawn piece, cite.%s, which says so", (ending) => {
    const citation = read(`2001/a-notice-taken-back/cite.${ending}`);
    expect(read("2001/a-notice-taken-back/index.html")).toContain(`/2001/a-notice-taken-back/cite.${ending}"`);
    expect(citation).toContain("A notice taken back");
    expect(citation).toContain("Withdrawn (March 2002): The tables that it relied on were another harbour");
  });

  test("keeps the page of an author whose last piece went", () => {
    expect(read("authors/harbour-master/index.html")).toContain("The Harbour Master");
  });
});
