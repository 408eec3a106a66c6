import { isoDate, toMoment } from "#piece/dates.ts";
import { metas, type Meta } from "./head.ts";
import type { PieceRecord } from "./record.ts";
import { shareImageSize } from "./share-image/file.ts";

/** A share image: its address, and its words. */
export interface ShareImage {
  url: string;
  alt: string;
}

/** What the card of a piece takes beside its record. */
export interface CardContext {
  /** The archive's name. */
  archive: string;
  /** The addresses of the pages of the piece's authors. */
  authors: readonly string[];
  /** Its share image. */
  image: ShareImage;
}

/** A piece as the card that others show where they link to it (The Open Graph protocol, ogp.me), but for the description, which every page has. */
export function openGraph(record: PieceRecord, { archive, authors, image }: CardContext): Meta[] {
  const { url, title, published, revised, kind, topics } = record;
  return [
    ...metas("property", {
      "og:type": "article",
      "og:site_name": archive,
      "og:title": title,
      "og:url": url,
      "og:image": image.url,
      "og:image:width": String(shareImageSize.width),
      "og:image:height": String(shareImageSize.height),
      "og:image:alt": image.alt,
      "article:published_time": isoDate(toMoment(published)),
      "article:modified_time": revised,
      "article:author": authors,
      "article:section": kind?.name,
      "article:tag": topics?.map(({ name }) => name),
    }),
    // The rest of what a card of this kind says is taken from Open Graph.
    ...metas("name", { "twitter:card": "summary_large_image" }),
  ];
}
