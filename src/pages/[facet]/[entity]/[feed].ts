import type { APIRoute, GetStaticPaths } from "astro";
import { contents, publicHtmlOf } from "#archive/astro.ts";
import { allEntities, entityAddress, type Entity } from "#views/entities.ts";
import { feedLengths, feedOf, type Feed } from "#exports/feeds/feed.ts";
import { feedFormats, type FeedFormat } from "#exports/feeds/formats.ts";
import { withBase } from "#piece/permalink.ts";

export const getStaticPaths = (async () => {
  const { pieces, vocabularies } = await contents();
  return allEntities(pieces, vocabularies).flatMap((entity) =>
    feedFormats.map((format) => ({
      params: { facet: entity.facet.id, entity: entity.id, feed: format.file },
      props: { entity, format },
    })),
  );
}) satisfies GetStaticPaths;

/** The feed that was last made, since its formats are asked for one after the other. */
let latest: { entity: Entity; feed: Promise<Feed> } | undefined;

export const GET: APIRoute<{ entity: Entity; format: FeedFormat }> = async ({ props: { entity, format } }) => {
  const { site } = await contents();
  if (latest?.entity !== entity) latest = { entity, feed: feedOfEntity(entity) };
  const address = entityAddress(entity.facet, entity.id) + format.file;
  const text = format.render(await latest.feed, site.origin + withBase(site.base, address));
  return new Response(text, { headers: { "content-type": format.mediaType } });
};

async function feedOfEntity({ facet, id, name, description, pieces }: Entity): Promise<Feed> {
  const archive = await contents();
  return feedOf({
    title: `${name} · ${archive.site.name}`,
    description: description ?? `${facet.singular}: ${name}`,
    address: entityAddress(facet, id),
    length: feedLengths.entity,
    pieces,
    archive,
    htmlOf: publicHtmlOf,
  });
}
