import type { Feed, FeedEntry } from "./feed.ts";

/**
 * A feed as JSON Feed 1.1 (jsonfeed.org/version/1.1).
 * @param self the feed's own address
 */
export function jsonFeed(feed: Feed, self: string): string {
  const document = {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: feed.url,
    feed_url: self,
    description: feed.description,
    language: feed.language,
    items: feed.entries.map(item),
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

function item({ id, url, title, language, byline, published, issued, updated, summary, html, categories }: FeedEntry) {
  return {
    id,
    url,
    title,
    summary,
    // One of the two kinds of content must be there.
    ...(html === undefined ? { content_text: summary ?? title } : { content_html: html }),
    date_published: published.toISOString(),
    // Keys of one's own begin with an underscore ("Extensions").
    _dcterms: issued === undefined ? undefined : { issued },
    date_modified: updated.toISOString(),
    authors: byline === undefined ? undefined : [{ name: byline }],
    tags: categories.length === 0 ? undefined : categories.map(({ label }) => label),
    language,
  };
}
