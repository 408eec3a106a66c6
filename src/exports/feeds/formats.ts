import type { Site } from "#piece/settings.ts";
import { atom } from "./atom.ts";
import type { Feed } from "./feed.ts";
import { jsonFeed } from "./json-feed.ts";
import { rss } from "./rss.ts";

/** A format that feed readers read. */
export interface FeedFormat {
  /** What settings call it. */
  id: Site["entityFeeds"][number];
  /** The last part of its address. */
  file: string;
  label: string;
  mediaType: string;
  /** The text of a feed that stands at `self`. */
  render(feed: Feed, self: string): string;
}

/** Every format of a feed. */
export const feedFormats: readonly FeedFormat[] = [
  { id: "rss", file: "feed.xml", label: "RSS", mediaType: "application/rss+xml", render: rss },
  { id: "atom", file: "atom.xml", label: "Atom", mediaType: "application/atom+xml", render: atom },
  { id: "json", file: "feed.json", label: "JSON", mediaType: "application/feed+json", render: jsonFeed },
];
