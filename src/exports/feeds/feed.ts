import { compareMoments, startOf } from "#piece/dates.ts";
import { idAddress, withBase } from "#piece/permalink.ts";
import type { Piece } from "#piece/piece.ts";
import type { Site } from "../../site.ts";
import { changedOn } from "../record.ts";
import { detached } from "./detached.ts";

/** What a feed says, in whatever format. */
export interface Feed {
  title: string;
  /** The page that it follows. */
  url: string;
  description: string;
  language: string;
  rights: string | undefined;
  /** When anything in it was last published or revised. */
  updated: Date;
  entries: FeedEntry[];
}

/** A piece in a feed. */
export interface FeedEntry {
  /** The lasting address, which leads to the piece whatever becomes of its slug. */
  id: string;
  url: string;
  title: string;
  language: string;
  byline: string | undefined;
  published: Date;
  /** The date of publication where it is not known to the day, `1787` or `1787-10`, for which feeds have no field of their own. */
  issued: string | undefined;
  /** The revision, or else the publication. */
  updated: Date;
  summary: string | undefined;
  /** The text with absolute addresses; absent where the piece's `reuse` keeps it back. */
  html: string | undefined;
  rights: string | undefined;
}

/**
 * So many pieces are in a feed. One of the whole archive has to hold what comes between two looks of a reader; in one of
 * a single subject less comes, and thousands of these with full texts would be most of what a site weighs.
 */
export const feedLengths = { archive: 20, entity: 10 } as const;

/** What a feed is to be made of. */
export interface FeedOrder {
  title: string;
  description: string;
  /** The address of the page that it follows, without the base. */
  address: string;
  /** How many pieces it has at most. */
  length: number;
  pieces: readonly Piece[];
  site: Site;
  /** The HTML of a piece's body, its addresses absolute. */
  htmlOf(piece: Piece): Promise<string>;
}

/** Makes a feed: the pieces last published or revised, latest first, so that a revision is announced again. */
export async function feedOf({ title, description, address, length, pieces, site, htmlOf }: FeedOrder): Promise<Feed> {
  const latest = pieces.toSorted((a, b) => compareMoments(changedOn(b), changedOn(a))).slice(0, length);
  const entries = await Promise.all(latest.map((piece) => entryOf(piece, site, htmlOf)));
  return {
    title,
    url: site.origin + withBase(site.base, address),
    description,
    language: site.language,
    rights: site.rights,
    updated: entries[0]?.updated ?? new Date(0),
    entries,
  };
}

async function entryOf(piece: Piece, site: Site, htmlOf: FeedOrder["htmlOf"]): Promise<FeedEntry> {
  const url = site.origin + withBase(site.base, piece.permalink);
  return {
    id: site.origin + withBase(site.base, idAddress(piece.id)),
    url,
    title: piece.title,
    language: piece.lang,
    byline: piece.byline,
    published: startOf(piece.published),
    issued: piece.published.day === undefined ? piece.published.text : undefined,
    updated: startOf(changedOn(piece)),
    summary: piece.reuse === "none" ? undefined : (piece.summary ?? piece.dek),
    html: piece.reuse === "full" ? detached(await htmlOf(piece), url) : undefined,
    rights: piece.rights ?? site.rights,
  };
}
