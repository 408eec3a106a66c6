import { feedFormats } from "#exports/feeds/formats.ts";

/** A link to a feed: its address without the base. */
export interface FeedLink {
  address: string;
  label: string;
  mediaType: string;
}

/** Links to the feeds of a page. */
export function feedLinksOf(page: string): FeedLink[] {
  return feedFormats.map(({ file, label, mediaType }) => ({ address: page + file, label, mediaType }));
}
