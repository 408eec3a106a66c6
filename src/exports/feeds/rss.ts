import type { Feed, FeedEntry } from "./feed.ts";
import { xmlDocument } from "./xml.ts";

/**
 * A feed as RSS 2.0 (rssboard.org/rss-specification), in which the descriptions of items are HTML and all else is plain
 * text, with full text, byline and dates that are no days in the content and
 * Dublin Core modules, and revisions, of which RSS knows nothing, as in Atom.
 * @param self the feed's own address
 */
export function rss(feed: Feed, self: string): string {
  const document = xmlDocument({
    rss: {
      "@_version": "2.0",
      "@_xmlns:atom": "http://www.w3.org/2005/Atom",
      "@_xmlns:content": "http://purl.org/rss/1.0/modules/content/",
      "@_xmlns:dc": "http://purl.org/dc/elements/1.1/",
      "@_xmlns:dcterms": "http://purl.org/dc/terms/",
      channel: {
        title: feed.title,
        link: feed.url,
        description: feed.description,
        language: feed.language,
        copyright: feed.rights,
        lastBuildDate: feed.updated.toUTCString(),
        "atom:link": { "@_href": self, "@_rel": "self", "@_type": "application/rss+xml" },
        item: feed.entries.map(item),
      },
    },
  });
  // Most readers then take plain text for what it is (RSS Best Practices Profile, "Character Data").
  return document.replaceAll("&amp;", "&#x26;").replaceAll("&lt;", "&#x3C;");
}

function item(entry: FeedEntry) {
  return {
    title: entry.title,
    link: entry.url,
    guid: { "@_isPermaLink": "false", "#text": entry.id },
    pubDate: entry.published.toUTCString(),
    "dcterms:issued": entry.issued,
    "atom:updated": entry.updated > entry.published ? entry.updated.toISOString() : undefined,
    "dc:creator": entry.byline,
    category: entry.categories.map(({ scheme, label }) => ({ "@_domain": scheme, "#text": label })),
    description: entry.summary === undefined ? undefined : asHtml(entry.summary),
    "content:encoded": entry.html,
  };
}

function asHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
