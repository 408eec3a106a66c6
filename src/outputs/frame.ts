import type { Piece } from "#piece/piece.ts";
import type { Site } from "#piece/settings.ts";
import type { Navigation, Output } from "./output.ts";

/** A link inside the archive: an address without the base, and its text. */
export interface LinkModel {
  to: string;
  text: string;
  /** The language of the text, where it isn't the page's. */
  lang?: string;
}

/** A link to a piece by its title. */
export function linkTo({ permalink, title, lang }: Pick<Piece, "permalink" | "title" | "lang">): LinkModel {
  return { to: permalink, text: title, lang };
}

/** What every page of an archive shows around its own content. */
export interface Frame {
  name: string;
  tagline: string | undefined;
  rights: string | undefined;
  /** Scheme and host. */
  origin: string;
  /** The links in the head of every page. */
  header: LinkModel[];
  /** The ways to browse, which the archive page lists. */
  browse: LinkModel[];
}

/** The frame of an archive's pages. */
export function frameOf({ name, tagline, rights, origin }: Site, outputs: readonly Output[]): Frame {
  const linksIn = (part: Navigation["in"][number]): LinkModel[] =>
    outputs.flatMap(({ address, navigation }) =>
      navigation?.in.includes(part) ? [{ to: address, text: navigation.text }] : [],
    );
  return { name, tagline, rights, origin, header: linksIn("header"), browse: linksIn("browse") };
}
