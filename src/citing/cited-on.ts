import { metaAttribute, versionAttribute } from "#markup/marks.ts";
import type { Cited } from "./citation.ts";

/** What is read of a page's description of its piece (src/exports/json-ld.ts). */
interface Description {
  headline: string;
  author?: { name: string }[];
  creditText?: string;
  /** The archive first. */
  isPartOf: [{ name: string }];
}

/**
 * What a page says of its piece to machines, as a citation has it.
 * @throws SyntaxError if the page has no such description
 */
export function citedOn(page: Document): Cited {
  const json = page.querySelector('script[type="application/ld+json"]')?.textContent ?? "";
  const { headline, author = [], creditText, isPartOf } = JSON.parse(json) as Description;
  const names = author.map(({ name }) => name);
  const last = names.pop();
  const credit = names.length > 0 ? `${names.join(", ")} and ${last}` : (last ?? creditText);
  return {
    ...(credit !== undefined && { author: credit }),
    title: headline,
    archive: isPartOf[0].name,
    // Descriptions have no ranges, so it is the date that readers see, without the time of day.
    date: page.querySelector(`[${metaAttribute}=published]`)?.textContent.split(",")[0] ?? "",
    version: page.querySelector(`[${versionAttribute}]`)?.getAttribute(versionAttribute) ?? "",
  };
}
