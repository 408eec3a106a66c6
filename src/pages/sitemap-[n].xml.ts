import type { APIRoute, GetStaticPaths } from "astro";
import { sections } from "#archive/a-z/astro.ts";
import { connections, contents } from "#archive/astro.ts";
import { listedPages, type ListedPage } from "#exports/listed-pages.ts";
import { sitemap, sitemapParts } from "#exports/sitemap.ts";

export const getStaticPaths = (async () => {
  const { days } = await connections();
  const pages = listedPages({ ...(await contents()), days: days.values(), sections: await sections() });
  return sitemapParts(pages).map((part, index) => ({ params: { n: String(index + 1) }, props: { part } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ part: ListedPage[] }> = async ({ props: { part } }) =>
  new Response(sitemap(part, (await contents()).site), { headers: { "content-type": "text/xml" } });
