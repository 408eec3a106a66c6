import { withBase } from "#piece/permalink.ts";
import type { Site } from "#piece/settings.ts";
import { sitemapIndexAddress } from "./sitemap.ts";

/** What robots may do (RFC 9309): everything. They read it at the root of a host only, and so under a base it says that. */
export function robots({ origin, base }: Site): string {
  const rootOnly = [`# Robots look for this file at ${origin}/robots.txt alone; say there what it says here.`, ""];
  return [
    "# Everyone is welcome. Feeds, citations and the whole archive as data: see llms.txt.",
    ...(base === "/" ? [] : rootOnly),
    "User-agent: *",
    "Allow: /",
    "",
    `Sitemap: ${origin}${withBase(base, sitemapIndexAddress)}`,
    "",
  ].join("\n");
}
