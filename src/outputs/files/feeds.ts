import { feedOf, feedSizes, type Feed, type FeedOrder } from "#exports/feeds/feed.ts";
import { feedFormats, type FeedFormat } from "#exports/feeds/formats.ts";
import { withBase } from "#piece/permalink.ts";
import { entityAddress } from "#views/entities.ts";
import type { Material } from "../material.ts";
import { entityFeeds } from "../optional-files.ts";
import type { FileOutput } from "../output.ts";

/** What a feed follows. */
type Subject = Pick<FeedOrder, "title" | "description" | "address" | "length" | "brief" | "pieces">;

/** The feeds of the archive, and of every entry of the vocabularies. */
export function feeds(material: Material): FileOutput[] {
  const { site, pieces, entities } = material;
  const ofEntities = entityFeeds(material);
  return [
    ...feedsOf(
      {
        title: site.name,
        description: site.tagline ?? `New in ${site.name}`,
        address: "/",
        ...feedSizes.archive,
        pieces,
      },
      material,
    ),
    ...entities.flatMap(({ facet, id, name, description, pieces: own }) =>
      feedsOf(
        {
          title: `${name} · ${site.name}`,
          description: description ?? `${facet.singular}: ${name}`,
          address: entityAddress(facet, id),
          ...feedSizes.entity,
          pieces: own,
        },
        material,
        ofEntities,
      ),
    ),
  ];
}

function feedsOf(
  subject: Subject,
  { site, vocabularies, recordedDays, publicHtmlOf, digests }: Material,
  formats: readonly FeedFormat[] = feedFormats,
): FileOutput[] {
  // The formats are asked for one after the other.
  let made: Promise<Feed> | undefined;
  const feed = () =>
    (made ??= feedOf({ ...subject, archive: { site, vocabularies, recordedDays }, htmlOf: publicHtmlOf }));
  return formats.map(({ file, mediaType, render }, index) => {
    const address = subject.address + file;
    return {
      type: "file",
      kind: "feed",
      address,
      recorded: { kind: "feed", target: "" },
      mediaType,
      basis: () => [subject.title, subject.description, digests.ofAll(subject.pieces)],
      content: async () => {
        const text = render(await feed(), site.origin + withBase(site.base, address));
        if (index === formats.length - 1) made = undefined;
        return text;
      },
    };
  });
}
