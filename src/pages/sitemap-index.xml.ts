import type { APIRoute } from "astro";
import { sections } from "#archive/a-z/astro.ts";
import { connections, contents } from "#archive/astro.ts";
import { listedPages } from "#exports/listed-pages.ts";
import { sitemapIndex, sitemapParts } from "#exports/sitemap.ts";

export const GET: APIRoute = async () => {
  const archive = await contents();
  const { days } = await connections();
  const pages = listedPages({ ...archive, days: days.values(), sections: await sections() });
  const text = sitemapIndex(sitemapParts(pages), archive.site);
  return new Response(text, { headers: { "content-type": "text/xml" } });
};
