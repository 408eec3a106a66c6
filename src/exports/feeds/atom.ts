import type { Feed, FeedEntry } from "./feed.ts";
import { xmlDocument } from "./xml.ts";

/**
 * A feed as Atom (RFC 4287).
 * @param self the feed's own address
 */
export function atom(feed: Feed, self: string): string {
  return xmlDocument({
    feed: {
      "@_xmlns": "http://www.w3.org/2005/Atom",
      "@_xmlns:dcterms": "http://purl.org/dc/terms/",
      "@_xml:lang": feed.language,
      id: self,
      title: feed.title,
      subtitle: feed.description,
      updated: feed.updated.toISOString(),
      link: [
        { "@_rel": "self", "@_type": "application/atom+xml", "@_href": self },
        { "@_rel": "alternate", "@_type": "text/html", "@_href": feed.url },
      ],
      rights: feed.rights,
      // An entry without an author has the feed's (section 4.1.2), and one of the two must be.
      author: { name: feed.title },
      entry: feed.entries.map(entry),
    },
  });
}

function entry(each: FeedEntry) {
  const { id, url, title, language, byline, published, issued, updated, summary, html, rights, categories } = each;
  return {
    "@_xml:lang": language,
    id,
    title,
    link: { "@_rel": "alternate", "@_type": "text/html", "@_href": url },
    published: published.toISOString(),
    "dcterms:issued": issued,
    updated: updated.toISOString(),
    author: byline === undefined ? undefined : { name: byline },
    category: categories.map(({ scheme, term, label }) => ({
      "@_term": term,
      "@_scheme": scheme,
      "@_label": label,
    })),
    summary,
    content: html === undefined ? undefined : { "@_type": "html", "#text": html },
    rights,
  };
}
