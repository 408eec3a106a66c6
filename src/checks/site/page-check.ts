import type { Piece } from "#piece/piece.ts";
import type { Finding } from "../finding.ts";
import type { BuiltSite } from "./built-site.ts";
import type { PageFacts } from "./page-facts.ts";

/** A page of a built site, and what was read of it. */
export interface BuiltPage extends PageFacts {
  /** Its file, relative to the site's folder. */
  file: string;
  url: URL;
  html: string;
  /** The piece whose page it is; undefined of all others. */
  piece: Piece | undefined;
}

/** What checks of pages may ask of the site. */
export interface CheckedSite extends BuiltSite {
  /** Every file of it, relative to its folder. */
  files: ReadonlySet<string>;
  /** The bytes of JavaScript that a page loads before first use; see scriptFollower. */
  scriptBytes(page: BuiltPage): number;
}

/** One thing that is checked of each page. */
export interface PageCheck {
  /** The codes of the findings that it can return. */
  codes: readonly string[];
  /** Everything that it finds in a page. */
  run(page: BuiltPage, site: CheckedSite): Finding[];
}

/** One thing that is checked of all pages together. */
export interface WholeCheck<Kept> {
  /** The codes of the findings that it can return. */
  codes: readonly string[];
  /** What it has to know of a page until all were read, as little as it can; undefined where that is nothing. */
  keep(page: BuiltPage, site: CheckedSite): Kept | undefined;
  /** Everything that it finds in what it kept of the pages, which are in their order. */
  run(kept: readonly Kept[], site: CheckedSite): Finding[];
}
