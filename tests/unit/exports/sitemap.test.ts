import { XMLParser } from "fast-xml-parser";
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { robots } from "#exports/robots.ts";
import { sitemap, sitemapIndex, sitemapParts } from "#exports/sitemap.ts";
import { anyText, site } from "./described-piece.ts";

const read = (xml: string) => new XMLParser({ parseTagValue: false }).parse(xml) as Record<string, unknown>;

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
