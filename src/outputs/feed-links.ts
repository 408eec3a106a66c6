import { feedFormats, type FeedFormat } from "#exports/feeds/formats.ts";

/** A link to a feed: its address without the base. */
export interface FeedLink {
  address: string;
  label: string;
  mediaType: string;
}

/** Links to the feeds of a page, in the formats that it has. */
export function feedLinksOf(page: string, formats: readonly FeedFormat[] = feedFormats): FeedLink[] {
  return formats.map(({ file, label, mediaType }) => ({ address: page + file, label, mediaType }));
}
