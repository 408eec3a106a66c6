import type { Terms } from "#markdown/terms.ts";
import type { Piece } from "#piece/piece.ts";
import { writtenWords } from "#piece/words.ts";
import { capitalOf } from "./initial.ts";

/** A word that tells what some pieces are about. */
export interface IndexTerm {
  /** In lower case. */
  word: string;
  /** The language of the pieces, without its region. */
  lang: string;
  /** How much it tells, over all its pieces. */
  weight: number;
  /** Every piece of the language that has it more than once; two at least, in the order of all pieces. */
  pieces: readonly Piece[];
}

/** So many words of a piece are looked at, those that tell most. */
const perPiece = 5;

/** A word that more pieces share is no way to one of them. */
const mostPieces = 50;

/**
 * The words under which pieces can be looked up: for each piece those that tell most (TF-IDF among the pieces of its
 * language, and of long words more), unless no other piece has them, or a great part of all do: a tenth or, in small archives, a half.
 * @param termsOf the most telling words of a piece's body
 */
export function indexTerms(pieces: readonly Piece[], termsOf: (piece: Piece) => Terms): IndexTerm[] {
  const languages = Map.groupBy(pieces, ({ lang }) => new Intl.Locale(lang).language);
  return [...languages].flatMap(([lang, own]) => termsIn(lang, own, termsOf));
}

/** What is known of a word: how many pieces have it, and the places of those that say it more than once. */
interface Use {
  word: string;
  having: number;
  about: number[];
  /** How much it tells of the pieces that are looked up under it; undefined of a word under which none is. */
  weight: number | undefined;
}

function termsIn(lang: string, pieces: readonly Piece[], termsOf: (piece: Piece) => Terms): IndexTerm[] {
  const uses = new Map<string, Use>();
  // One look for each word of each piece is most of the work, so what it finds is kept beside the count.
  const bodies = pieces.map((piece, place) =>
    termsOf(piece).map(([word, count]) => {
      const use = uses.get(word) ?? { word, having: 0, about: [], weight: undefined };
      if (use.having === 0) uses.set(word, use);
      use.having += 1;
      // What a piece is about, it says more than once.
      if (count > 1) use.about.push(place);
      return { use, count };
    }),
  );
  const common = pieces.length * (pieces.length > 50 ? 0.1 : 0.5);
  for (const terms of bodies) {
    const telling = terms.flatMap(({ use, count }) => {
      const { word, having, about } = use;
      if (having > common || about.length < 2 || about.length > mostPieces) return [];
      return [{ use, weight: (1 + Math.log(count)) * Math.log(pieces.length / having) * Math.log(word.length) }];
    });
    telling.sort((a, b) => b.weight - a.weight);
    for (const { use, weight } of telling.slice(0, perPiece)) use.weight = (use.weight ?? 0) + weight;
  }
  return [...uses.values()].flatMap(({ word, weight, about }) =>
    weight === undefined ? [] : [{ word, lang, weight, pieces: about.flatMap((place) => pieces[place] ?? []) }],
  );
}

/** A term's word with a capital, and with the others that summaries mostly give it: `NATO`. */
export function headingOf({ word, lang, pieces }: IndexTerm): string {
  const forms = new Map<string, number>();
  for (const { summary = "", dek = "" } of pieces) {
    const text = `${dek} ${summary}`.normalize();
    // Most have it in their body alone, and taking them apart would be most of the work of an index.
    if (!text.toLowerCase().includes(word)) continue;
    for (const form of writtenWords(text)) if (form.toLowerCase() === word) forms.set(form, (forms.get(form) ?? 0) + 1);
  }
  const [form] = [...forms].reduce((best, other) => (other[1] > best[1] ? other : best), [word, 0]);
  const [first = "", ...rest] = form;
  return capitalOf(first, lang) + rest.join("");
}
