import { XMLParser } from "fast-xml-parser";
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { daysOf } from "#views/on-this-day.ts";
import { listedPages } from "#exports/listed-pages.ts";
import { robots } from "#exports/robots.ts";
import { sitemap, sitemapIndex, sitemapParts } from "#exports/sitemap.ts";
import { anyText, described, site, vocabularies } from "./described-piece.ts";

const read = (xml: string) => new XMLParser({ parseTagValue: false }).parse(xml) as Record<string, unknown>;

describe("the list of pages", () => {
  const pieces = [
    described({ topics: ["tides"] }),
    described({ id: "2003-a", slug: "year", published: "2003" }),
    described({ id: "2002-03-04-a", slug: "days", published: "2002-03-04/2002-05-06" }),
    described({ id: "2002-03-04-b", slug: "months", published: "2002-03-04/2002-05" }),
    described({ id: "2002-03-04-c", slug: "unsure", published: "2002-03-04?" }),
    described({ id: "1999-01-02-a", slug: "old", published: "1999-01-02", revised: "2001-07" }),
  ];
  const listed = {
    pieces,
    vocabularies: { ...vocabularies, recordedAuthors: new Set<string>() },
    days: [...daysOf(pieces).values()],
    sections: [{ initial: { id: "t", label: "T" }, entries: [] }],
  };
  const pages = listedPages(listed);
  const changed = new Map(pages.map((page) => [page.address, page.changed]));

  test("says when a piece changed only where that is known to the day", () => {
    expect(changed.get("/2004/tides/")).toBe("2004-04-06");
    expect(changed.get("/2003/year/")).toBeUndefined();
    expect(changed.get("/1999/old/")).toBeUndefined();
    expect(["days", "months", "unsure"].map((slug) => changed.get(`/2002/${slug}/`))).toEqual([
      ...["2002-05-06", undefined, undefined],
    ]);
  });

  test("says of a list that it changed with the last of its pieces", () => {
    expect(changed.get("/")).toBe("2004-04-06");
    expect(changed.get("/topics/tides/")).toBe("2004-04-06");
    expect(changed.get("/1999-01/")).toBeUndefined();
    expect(changed.get("/regions/coast/")).toBeUndefined();
  });

  test("knows by the ledger when a piece came, and when its text changed", () => {
    const recordedDays = new Map([
      ["2003-a", { first: "2026-10-02", address: "2026-10-02", any: "2026-10-02" }],
      ["1999-01-02-a", { first: "2000-01-01", address: "2000-01-01", any: "2025-01-01" }],
      ["2004-04-06-a", { first: "2000-01-01", address: "2000-01-01", any: "2000-01-01" }],
    ]);
    const known = new Map(listedPages({ ...listed, recordedDays }).map((page) => [page.address, page.changed]));
    expect(
      ["/2003/year/", "/1999/old/", "/2004/tides/", "/1999-01/", "/"].map((address) => known.get(address)),
    ).toEqual(["2026-10-02", "2025-01-01", "2004-04-06", "2025-01-01", "2026-10-02"]);
  });

  test("has every page once, and no search", () => {
    expect(changed.size).toBe(pages.length);
    const some = ["/archive/", "/2003-00/", "/topics/", "/series/quays/", "/on-this-day/04-06/", "/a-z/t/", "/about/"];
    expect([...changed.keys()]).toEqual(expect.arrayContaining(some));
    expect([...changed.keys()].filter((address) => address.includes("search"))).toEqual([]);
  });
});

describe("sitemaps", () => {
  const pages = Array.from({ length: 20_001 }, (_, n) => ({
    address: `/${n}/`,
    changed: n === 10_005 ? "2004-04-06" : undefined,
  }));

  test("hold ten thousand addresses each, under the base", () => {
    const parts = sitemapParts(pages);
    expect(parts.map((part) => part.length)).toEqual([10_000, 10_000, 1]);
    expect(read(sitemap(parts[2] ?? [], site))).toMatchObject({
      urlset: { url: { loc: "https://quay.example/sub/20000/" } },
    });
    expect(read(sitemapIndex(parts, site))).toMatchObject({
      sitemapindex: {
        sitemap: [
          { loc: "https://quay.example/sub/sitemap-1.xml" },
          { loc: "https://quay.example/sub/sitemap-2.xml", lastmod: "2004-04-06" },
          { loc: "https://quay.example/sub/sitemap-3.xml" },
        ],
      },
    });
  });

  test("are well-formed whatever an address holds", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const problems: string[] = [];
        const parser = new SaxesParser({ xmlns: true });
        parser.on("error", ({ message }) => problems.push(message));
        parser.write(sitemap([{ address: `/${text}]]>&<`, changed: undefined }], site)).close();
        expect(problems).toEqual([]);
      }),
    );
  });
});

test("robots are welcome, and told where the sitemap is", () => {
  const lines = robots(site).split("\n");
  expect(lines).toContain("Allow: /");
  expect(lines).toContain("Sitemap: https://quay.example/sub/sitemap-index.xml");
  expect(robots(site)).toContain("https://quay.example/robots.txt");
  expect(robots({ ...site, base: "/" })).not.toContain("quay.example/robots.txt");
});
