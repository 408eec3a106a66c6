import { sitemap, sitemapIndex, sitemapIndexAddress, sitemapParts } from "#exports/sitemap.ts";
import { once } from "#piece/once.ts";
import type { FileOutput, Output } from "../output.ts";
import type { Material } from "../material.ts";

/** The sitemaps, of all outputs that belong in them, and their index. */
export function sitemaps({ site }: Material, outputs: readonly Output[]): FileOutput[] {
  const parts = sitemapParts(outputs.filter(({ changed }) => changed)).map((part) =>
    once(() => part.map(({ address, changed }) => ({ address, changed: changed?.() }))),
  );
  return [
    ...parts.map((part, index): FileOutput => ({
      type: "file",
      kind: "sitemap",
      address: `/sitemap-${index + 1}.xml`,
      mediaType: "text/xml",
      content: () => sitemap(part(), site),
    })),
    {
      type: "file",
      kind: "sitemap",
      address: sitemapIndexAddress,
      recorded: { kind: "file", target: "" },
      mediaType: "text/xml",
      content: () =>
        sitemapIndex(
          parts.map((part) => part()),
          site,
        ),
    },
  ];
}
