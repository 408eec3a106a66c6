import type { Finding } from "../finding.ts";
import type { BuiltSite } from "./built-site.ts";
import type { PageFacts } from "./page-facts.ts";

/** Where a page of a built site is. */
export interface PagePlace {
  /** Its file, relative to the site's folder. */
  file: string;
  url: URL;
}

/** A page of a built site, and what was read of it. */
export interface BuiltPage extends PagePlace, PageFacts {
  html: string;
  /** The number of words of the text that it is there for; undefined for lists. */
  words: number | undefined;
}

/** What checks of a page by itself may ask of the site: its scripts and styles, which are the same for all pages. */
export interface SiteOfPage extends BuiltSite {
  /** The bytes of JavaScript that a page loads before first use; see scriptFollower. */
  scriptBytes(page: BuiltPage): number;
}

/** What checks of all pages may ask of the site. */
export interface CheckedSite extends BuiltSite {
  /** Every file of it, relative to its folder. */
  files: ReadonlySet<string>;
}

/** One thing that is checked of each page by itself. */
export interface PageCheck {
  /** The codes of the findings that it can return. */
  codes: readonly string[];
  /** Everything that it finds in a page. */
  run(page: BuiltPage, site: SiteOfPage): Finding[];
}

/** One thing that is checked of all pages together. */
export interface WholeCheck<Read = unknown, Kept = unknown> {
  /** The codes of the findings that it can return. */
  codes: readonly string[];
  /** What it has to know of a page, as plain data that follows from the page alone; undefined where that is nothing. */
  read(page: BuiltPage, site: SiteOfPage): Read | undefined;
  /** What of that has to be known until all pages were read, as little as it can; undefined where that is nothing. */
  keep(read: Read, page: PagePlace, site: CheckedSite): Kept | undefined;
  /** Everything that it finds in what it kept of the pages, which are in their order. */
  run(kept: readonly Kept[], site: CheckedSite): Finding[];
}
