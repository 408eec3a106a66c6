import type { Terms } from "#markdown/terms.ts";
import type { Piece } from "#piece/piece.ts";
import { writtenWords } from "#piece/words.ts";
import { postingsOf } from "../related/postings.ts";
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

function termsIn(lang: string, pieces: readonly Piece[], termsOf: (piece: Piece) => Terms): IndexTerm[] {
  const bodies = pieces.map(termsOf);
  const having = postingsOf(pieces.length, (index) => bodies[index]?.map(([word]) => word) ?? []);
  const about = postingsOf(pieces.length, (index) => bodies[index]?.flatMap(repeated) ?? []);
  const common = pieces.length * (pieces.length > 50 ? 0.1 : 0.5);
  const weights = new Map<string, number>();
  for (const terms of bodies) {
    const telling = terms.flatMap(([word, count]) => {
      const [all, own] = [having.get(word)?.length ?? 0, about.get(word)?.length ?? 0];
      if (all > common || own < 2 || own > mostPieces) return [];
      return [{ word, weight: (1 + Math.log(count)) * Math.log(pieces.length / all) * Math.log(word.length) }];
    });
    telling.sort((a, b) => b.weight - a.weight);
    for (const { word, weight } of telling.slice(0, perPiece)) weights.set(word, (weights.get(word) ?? 0) + weight);
  }
  return Array.from(weights, ([word, weight]) => {
    const own = (about.get(word) ?? []).flatMap((index) => pieces[index] ?? []);
    return { word, lang, weight, pieces: own };
  });
}

/** What a piece is about, it says more than once. */
function repeated([word, count]: Terms[number]): string[] {
  return count > 1 ? [word] : [];
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
