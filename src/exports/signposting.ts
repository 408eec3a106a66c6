import type { SchemaType } from "#piece/vocabulary.ts";
import type { HeadLink } from "./head.ts";
import type { PieceRecord } from "./record.ts";

/** What a piece's links take beside its record. */
export interface SignpostingContext {
  /** What the piece is. */
  type: SchemaType;
  /** The addresses of the pages of its authors. */
  authors: readonly string[];
}

/**
 * A piece's typed links (FAIR Signposting profile, level 1): the address to cite, what describes it, its authors'
 * pages, its licence, and its text as a file. The alternates are other forms of the page too.
 */
export function signposting(
  { url, identifier, license }: PieceRecord,
  { type, authors }: SignpostingContext,
): HeadLink[] {
  return [
    { rel: "cite-as", href: identifier },
    { rel: "type", href: `https://schema.org/${type}` },
    ...authors.map((href) => ({ rel: "author", href })),
    ...(license === undefined ? [] : [{ rel: "license", href: license }]),
    { rel: "describedby", type: "application/vnd.citationstyles.csl+json", href: `${url}cite.json` },
    { rel: "describedby", type: "application/x-bibtex", href: `${url}cite.bib` },
    { rel: "describedby alternate", type: "application/json", href: `${url}index.json` },
    { rel: "item alternate", type: "text/markdown", href: `${url}index.md` },
  ];
}
