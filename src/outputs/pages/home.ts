import { jsonLdText } from "#exports/json-ld/node.ts";
import { siteJsonLd } from "#exports/json-ld/site.ts";
import { topicsFacet } from "#piece/facets.ts";
import { countByYear, type YearCount } from "#views/counts.ts";
import { entityAddress } from "#views/entities.ts";
import { entriesOf, type Entry } from "../entry.ts";
import { feedLinksOf, type FeedLink } from "../feed-links.ts";
import type { Material } from "../material.ts";
import type { PageOutput } from "../output.ts";

/** What the home page shows. */
export interface HomeModel {
  name: string;
  tagline: string | undefined;
  description: string | undefined;
  /** JSON-LD, as it stands in the page. */
  jsonLd: string;
  pieces: number;
  /** Oldest first. */
  years: YearCount[];
  topics: { address: string; name: string; pieces: number }[];
  latest: Entry[];
  feeds: FeedLink[];
}

/** How many topics and pieces stand on the home page. */
const [mostTopics, mostLatest] = [12, 12];

/** The home page. */
export function homePage({ site, pieces, entitiesOf, changed }: Material): PageOutput<HomeModel>[] {
  return [
    {
      type: "page",
      kind: "home",
      address: "/",
      recorded: { kind: "page", target: "" },
      changed: () => changed(pieces),
      model: () => ({
        name: site.name,
        tagline: site.tagline,
        description: site.description,
        jsonLd: jsonLdText(siteJsonLd(site)),
        pieces: pieces.length,
        years: countByYear(pieces),
        topics: entitiesOf(topicsFacet)
          .toSorted((a, b) => b.pieces.length - a.pieces.length)
          .slice(0, mostTopics)
          .map(({ facet, id, name, pieces: own }) => ({ address: entityAddress(facet, id), name, pieces: own.length })),
        latest: entriesOf(pieces.slice(0, mostLatest)),
        feeds: feedLinksOf("/"),
      }),
    },
  ];
}
