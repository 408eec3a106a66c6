import { formatDate } from "#piece/dates.ts";
import type { Piece } from "#piece/piece.ts";
import type { Vocabularies } from "#piece/vocabulary.ts";
import type { Site } from "../../site.ts";
import { canSet } from "./faces.ts";

/** What a share image says. */
export interface ShareCard {
  /** The archive. */
  archive: string;
  /** Absent where the faces lack a letter of it: a half of a title or a row of boxes says nothing. */
  title?: string;
  /** Date and byline. */
  foot: string;
}

/** What the share image of a piece says. The archive's host stands for a name that the faces lack. */
export function shareCardOf(piece: Piece, site: Site, { people }: Pick<Vocabularies, "people">): ShareCard {
  const names = piece.authors.map((id) => people[id]?.name ?? id);
  const byline = settable(piece.byline ?? names.join(", "));
  const title = settable(piece.title);
  return {
    archive: settable(site.name) ?? new URL(site.origin).host,
    ...(title !== undefined && { title }),
    foot: [formatDate(piece.published), byline].filter((part) => part !== undefined).join(" · "),
  };
}

/** A text on one line without characters that are not seen; undefined where there is none or the faces lack some of it. */
function settable(text: string): string | undefined {
  const clean = text
    .toWellFormed()
    .normalize("NFC")
    .replace(/\p{Cf}/gu, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
  return clean !== "" && canSet(clean) ? clean : undefined;
}
