import type { Piece } from "#piece/piece.ts";

/** A piece as an entry of a list. */
export type Entry = Pick<Piece, "permalink" | "title" | "lang" | "kicker" | "dek" | "published"> & {
  /** Its place in its series, where the list is that of the series. */
  part?: number;
};

/** Pieces as entries of a list. */
export function entriesOf(pieces: readonly Piece[]): Entry[] {
  return pieces.map(({ permalink, title, lang, kicker, dek, published }) => ({
    permalink,
    title,
    lang,
    kicker,
    dek,
    published,
  }));
}

/** The parts of a series as entries of its list. */
export function partsOf(pieces: readonly Piece[]): Entry[] {
  return entriesOf(pieces).map((entry, index) => {
    const part = pieces[index]?.series?.part;
    return part === undefined ? entry : { ...entry, part };
  });
}
