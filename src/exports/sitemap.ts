import { withBase } from "#piece/permalink.ts";
import type { Site } from "#piece/settings.ts";
import { xmlDocument } from "./feeds/xml.ts";

/** A page in the sitemap. */
export interface ListedPage {
  /** Without the base. */
  address: string;
  /** The day on which what it shows last changed; undefined where that isn't known to the day. */
  changed: string | undefined;
}

/** The address of the index of sitemaps, without the base. */
export const sitemapIndexAddress = "/sitemap-index.xml";

/** So many addresses stand in one sitemap; the protocol allows 50,000 and 50 MB. */
const most = 10_000;

const namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** The parts of the list of pages that have a sitemap each. */
export function sitemapParts<Page>(pages: readonly Page[]): Page[][] {
  return Array.from({ length: Math.ceil(pages.length / most) }, (_, part) =>
    pages.slice(part * most, (part + 1) * most),
  );
}

/** A sitemap (sitemaps.org protocol 0.9). */
export function sitemap(pages: readonly ListedPage[], { origin, base }: Site): string {
  return xmlDocument({
    urlset: {
      "@_xmlns": namespace,
      url: pages.map(({ address, changed }) => ({ loc: origin + withBase(base, address), lastmod: changed })),
    },
  });
}

/** The index of all sitemaps, each as new as the newest of its pages. */
export function sitemapIndex(parts: readonly (readonly ListedPage[])[], { origin, base }: Site): string {
  return xmlDocument({
    sitemapindex: {
      "@_xmlns": namespace,
      sitemap: parts.map((pages, part) => ({
        loc: origin + withBase(base, `/sitemap-${part + 1}.xml`),
        lastmod: pages.reduce<string | undefined>(
          (last, { changed }) => (changed !== undefined && (last === undefined || changed > last) ? changed : last),
          undefined,
        ),
      })),
    },
  });
}
