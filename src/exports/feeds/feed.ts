import { isMoment, startOf } from "#piece/dates.ts";
import { facetsWithPages } from "#piece/facet-groups.ts";
import { withBase } from "#piece/permalink.ts";
import type { Piece } from "#piece/piece.ts";
import { changedOn, entriesIn, recordOf, type RecordedArchive } from "../record.ts";
import { detached } from "./detached.ts";

/** What a feed says, in whatever format. */
export interface Feed {
  title: string;
  /** The page that it follows. */
  url: string;
  description: string;
  language: string;
  rights: string | undefined;
  /** When anything in it was last new. */
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
  /** The date of publication where it is no sure day, `1787`, `1787-10`, `1754~` or `1754/1763`, for which feeds have no field of their own. */
  issued: string | undefined;
  /** When it was last new, see changedOn. */
  updated: Date;
  summary: string | undefined;
  /** The text with absolute addresses; absent where there is none, the feed is brief, or the piece's `reuse` keeps it back. */
  html: string | undefined;
  rights: string | undefined;
  /** Its topics and the like, as far as its `reuse` lets them be carried. */
  categories: Category[];
}

/** A word that a feed reader sorts pieces by. */
export interface Category {
  /** The address of the list that it stands in. */
  scheme: string;
  term: string;
  label: string;
}

/**
 * How many pieces a feed has at most, and whether it is brief: whether a piece with a summary or a dek goes without its text. The
 * feed of the whole archive has to hold what comes between two looks of a reader; in that of a single subject less comes,
 * and thousands of these with full texts would be most of what a site weighs.
 */
export const feedSizes = { archive: { length: 20, brief: false }, entity: { length: 10, brief: true } } as const;

/** What a feed is to be made of. */
export interface FeedOrder {
  title: string;
  description: string;
  /** The address of the page that it follows, without the base. */
  address: string;
  /** How many pieces it has at most. */
  length: number;
  /** Whether pieces with a summary or a dek go without their text. */
  brief: boolean;
  pieces: readonly Piece[];
  archive: RecordedArchive;
  /** The HTML of a piece's body, its addresses absolute. */
  htmlOf(piece: Piece): string;
}

/** Makes a feed: the pieces last added, published or revised, latest first, so that a revision is announced again. */
export async function feedOf(order: FeedOrder): Promise<Feed> {
  const { title, description, address, length, pieces, archive } = order;
  const { site } = archive;
  const latest = pieces
    .map((piece) => ({ piece, updated: startOf(changedOn(piece, archive, "first")) }))
    .sort((a, b) => b.updated.getTime() - a.updated.getTime())
    .slice(0, length);
  const entries = await Promise.all(latest.map(({ piece, updated }) => entryOf(piece, updated, order)));
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

async function entryOf(piece: Piece, updated: Date, { archive, brief, htmlOf }: FeedOrder): Promise<FeedEntry> {
  const record = recordOf(piece, archive);
  const { url, identifier, title, language, byline, dek, rights } = record;
  const summary = record.summary ?? dek;
  const hasText = piece.reuse === "full" && !piece.metadataOnly && !(brief && summary !== undefined);
  const { origin, base } = archive.site;
  const { day, text } = piece.published;
  return {
    id: identifier,
    url,
    title,
    language,
    byline,
    published: startOf(piece.published),
    issued: day !== undefined && isMoment(text) ? undefined : text,
    updated,
    summary,
    html: hasText ? detached(htmlOf(piece), url) : undefined,
    rights,
    categories: facetsWithPages
      .filter(({ category }) => category)
      .flatMap((facet) => {
        const scheme = origin + withBase(base, `/${facet.id}/`);
        return entriesIn(record, facet.field).map(({ id, name }): Category => ({ scheme, term: id, label: name }));
      }),
  };
}
