import type { APIRoute, GetStaticPaths } from "astro";
import { contents, publicHtmlOf } from "#archive/astro.ts";
import { feedLengths, feedOf } from "#exports/feeds/feed.ts";
import { feedFormats, type FeedFormat } from "#exports/feeds/formats.ts";
import { withBase } from "#piece/permalink.ts";

export const getStaticPaths = (() =>
  feedFormats.map((format) => ({ params: { feed: format.file }, props: { format } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ format: FeedFormat }> = async ({ props: { format } }) => {
  const archive = await contents();
  const { site, pieces } = archive;
  const description = site.tagline ?? `New in ${site.name}`;
  const feed = await feedOf({
    title: site.name,
    description,
    address: "/",
    length: feedLengths.archive,
    pieces,
    archive,
    htmlOf: publicHtmlOf,
  });
  const text = format.render(feed, site.origin + withBase(site.base, `/${format.file}`));
  return new Response(text, { headers: { "content-type": format.mediaType } });
};
