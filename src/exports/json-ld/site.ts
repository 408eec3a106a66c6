import type { SearchActionLeaf, WebSiteLeaf, WithActionConstraints } from "schema-dts";
import type { Site } from "../../site.ts";
import { context, type JsonLd } from "./node.ts";

/** What the archive is, and how it is searched, for its home page. */
export function siteJsonLd({ name, tagline, description, origin, base, language, license }: Site): JsonLd<WebSiteLeaf> {
  const home = origin + base;
  const search: WithActionConstraints<SearchActionLeaf> = {
    "@type": "SearchAction",
    target: `${home}search/?q={query}`,
    "query-input": "required name=query",
  };
  return {
    "@context": context,
    "@type": "WebSite",
    "@id": home,
    url: home,
    name,
    alternativeHeadline: tagline,
    description,
    inLanguage: language,
    license,
    potentialAction: search,
  };
}
