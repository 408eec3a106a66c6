import type { OrganizationLeaf, SearchActionLeaf, WebSiteLeaf, WithActionConstraints } from "schema-dts";
import type { Site } from "#piece/settings.ts";
import { context, type JsonLd, type Maybe } from "./node.ts";

/** What the archive is, who publishes it, and how it is searched, for its home page. */
export function siteJsonLd(site: Site): JsonLd<WebSiteLeaf> {
  const { name, tagline, description, origin, base, language, license, contact } = site;
  const home = origin + base;
  const publisher: Maybe<OrganizationLeaf> = { "@type": "Organization", name, url: home, email: contact };
  const search: WithActionConstraints<SearchActionLeaf> = {
    "@type": "SearchAction",
    target: { "@type": "EntryPoint", urlTemplate: `${home}search/?q={query}` },
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
    publisher: publisher as OrganizationLeaf,
    potentialAction: search,
  };
}
