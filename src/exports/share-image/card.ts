import { formatDate } from "#piece/dates.ts";
import type { Piece } from "#piece/piece.ts";
import type { Vocabularies } from "#piece/vocabulary.ts";
import type { Site } from "#piece/settings.ts";
import { settable } from "./faces.ts";

/** What a share image says. */
export interface ShareCard {
  /** The archive. */
  archive: string;
  /** With an ellipsis for words that the faces lack letters of; absent where they have no word of it. */
  title?: string;
  /** Date and byline. */
  foot: string;
}

/** What the share image of a piece says. The archive's host stands for a name that the faces lack. */
export function shareCardOf(piece: Piece, site: Site, { people }: Pick<Vocabularies, "people">): ShareCard {
  const names = piece.authors.map((id) => people[id]?.name ?? id);
  const byline = whole(piece.byline ?? names.join(", "));
  const title = withGaps(piece.title);
  return {
    archive: whole(site.name) ?? new URL(site.origin).host,
    ...(title !== undefined && { title }),
    foot: [formatDate(piece.published), byline].filter((part) => part !== undefined).join(" · "),
  };
}

/** What the archive's own share image says: its name, and its tagline or host. */
export function archiveCardOf({ name, tagline = "", origin }: Site): ShareCard {
  const { host } = new URL(origin);
  return { archive: whole(name) ?? host, foot: whole(tagline) ?? host };
}

/** A name on one line; undefined where there is none, or where the faces lack a letter of it. */
function whole(name: string): string | undefined {
  const words = wordsOf(name);
  return words.length === 0 || words.includes(undefined) ? undefined : words.join(" ");
}

/** A title on one line, with an ellipsis for what can't be set; undefined where no word is left. */
function withGaps(title: string): string | undefined {
  const words = wordsOf(title).map((word) => word ?? "…");
  const set = words.filter((word, place) => word !== "…" || words[place - 1] !== "…").join(" ");
  return /\p{L}/u.test(set) || /^[^…]+$/.test(set) ? set : undefined;
}

/** The words of a text without characters that are not seen, as they can be set; undefined for each that can't. */
function wordsOf(text: string): (string | undefined)[] {
  return text
    .toWellFormed()
    .normalize("NFC")
    .replace(/\p{Cf}/gu, "")
    .split(/[\s\p{Cc}]+/u)
    .map(settable)
    .filter((word) => word !== "");
}
