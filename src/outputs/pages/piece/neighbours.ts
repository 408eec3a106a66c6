import type { Moment } from "#piece/dates.ts";
import type { Piece } from "#piece/piece.ts";
import type { Connections } from "#views/connections.ts";
import type { Related } from "#views/related/related.ts";
import { linkTo, type LinkModel } from "../../frame.ts";

/** A link to a piece with its date. */
interface DatedLink extends LinkModel {
  published: Moment;
}

/** Those who cite a piece. */
export interface CitedBy {
  /** The newest. */
  shown: (DatedLink & { quotations: LinkModel[] })[];
  /** How many earlier ones there are. */
  more: number;
}

/** What to read after a piece, and why. */
export interface ReadNext extends DatedLink {
  reasons: Related["reasons"];
}

/** Limits the page of a piece that hundreds cite to a size that loads at once. */
const mostShown = 20;
const mostQuoted = 3;

/** The pieces that cite a piece, with the sentences in which they do. */
export function citedByOf({ id }: Piece, { backlinks }: Connections): CitedBy {
  const all = backlinks.get(id) ?? [];
  return {
    shown: all.slice(0, mostShown).map(({ piece, quotations }) => ({
      ...datedLink(piece),
      quotations: quotations
        .filter(({ sentence }) => sentence !== "")
        .slice(0, mostQuoted)
        .map(({ at, sentence }) => ({
          to: `${piece.permalink}#${encodeURIComponent(at)}`,
          text: sentence,
          lang: piece.lang,
        })),
    })),
    more: Math.max(0, all.length - mostShown),
  };
}

/** What to read after a piece. */
export function readNextOf(piece: Piece, { readNext }: Connections): ReadNext[] {
  return readNext(piece).map(({ piece: other, reasons }) => ({ ...datedLink(other), reasons }));
}

function datedLink(piece: Piece): DatedLink {
  return { ...linkTo(piece), published: piece.published };
}
