import { compareMoments, printedDate, startOf } from "#piece/dates.ts";
import { withBase } from "#piece/permalink.ts";
import type { Piece } from "#piece/piece.ts";
import type { Site } from "../../site.ts";

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
  /** Stays the same whatever becomes of the address. */
  id: string;
  url: string;
  title: string;
  language: string;
  byline: string | undefined;
  published: Date;
  /** The revision, or else the publication. */
  updated: Date;
  summary: string | undefined;
  /** The text with absolute addresses; absent where the piece's `reuse` keeps it back. */
  html: string | undefined;
  rights: string | undefined;
}

/** So many pieces are in a feed, those last published or revised. */
const length = 20;

/** What a feed is to be made of. */
export interface FeedOrder {
  title: string;
  description: string;
  /** The address of the page that it follows, without the base. */
  address: string;
  pieces: readonly Piece[];
  site: Site;
  /** The HTML of a piece's body, its addresses absolute. */
  htmlOf(piece: Piece): Promise<string>;
}

/** Makes a feed: the pieces last published or revised, latest first, so that a revision is announced again. */
export async function feedOf({ title, description, address, pieces, site, htmlOf }: FeedOrder): Promise<Feed> {
  const changed = (piece: Piece) => piece.revised ?? piece.published;
  const latest = pieces.toSorted((a, b) => compareMoments(changed(b), changed(a))).slice(0, length);
  const entries = await Promise.all(
    latest.map(async (piece): Promise<FeedEntry> => ({
      id: entryId(piece, site),
      url: site.origin + withBase(site.base, piece.permalink),
      title: piece.title,
      language: piece.lang,
      byline: piece.byline,
      published: startOf(piece.published),
      updated: startOf(changed(piece)),
      summary: piece.reuse === "none" ? undefined : (piece.summary ?? piece.dek),
      html: piece.reuse === "full" ? await htmlOf(piece) : undefined,
      rights: piece.rights ?? site.rights,
    })),
  );
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

/** A tag URI (RFC 4151): the archive's host, the date of the piece, the id of the piece. */
function entryId({ id, published }: Piece, { origin }: Site): string {
  return `tag:${new URL(origin).hostname},${printedDate(published)}:${id}`;
}
