import { sitemap, sitemapIndex, sitemapIndexAddress, sitemapParts } from "#exports/sitemap.ts";
import type { Output, FileOutput } from "../output.ts";
import type { Material } from "../material.ts";

/** The sitemaps of all outputs that search engines are told of, and their index. */
export function sitemaps({ site }: Material, outputs: readonly Output[]): FileOutput[] {
  const listed = outputs.filter(({ changed }) => changed);
  const parts = sitemapParts(listed);
  const pages = (part: readonly Output[]) => part.map(({ address, changed }) => ({ address, changed: changed?.() }));
  return [
    ...parts.map((part, index): FileOutput => ({
      type: "file",
      kind: "sitemap",
      address: `/sitemap-${index + 1}.xml`,
      mediaType: "text/xml",
      content: () => sitemap(pages(part), site),
    })),
    {
      type: "file",
      kind: "sitemap",
      address: sitemapIndexAddress,
      recorded: { kind: "file", target: "" },
      mediaType: "text/xml",
      content: () => sitemapIndex(parts.map(pages), site),
    },
  ];
}
