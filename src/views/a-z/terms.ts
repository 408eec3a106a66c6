import type { Terms } from "#markdown/terms.ts";
import { madeOnce } from "#piece/made-once.ts";
import type { Piece } from "#piece/piece.ts";
import { writtenWords } from "#piece/words.ts";
import { countWords, numberedTerms, wordOf } from "../numbered-terms.ts";
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
  const bodies = pieces.map((piece) => numberedTerms(termsOf(piece)));
  // By the number of a word: how many pieces have it, and how many say it more than once, as they do of what they are about.
  const having = new Uint32Array(countWords());
  const saying = new Uint32Array(countWords());
  const met: number[] = [];
  for (const { numbers, counts } of bodies)
    numbers.forEach((number, at) => {
      if (having[number] === 0) met.push(number);
      having[number] = (having[number] ?? 0) + 1;
      if ((counts[at] ?? 0) > 1) saying[number] = (saying[number] ?? 0) + 1;
    });
  const common = pieces.length * (pieces.length > 50 ? 0.1 : 0.5);
  const weights = new Map<number, number>();
  for (const { numbers, counts } of bodies) {
    const telling: { number: number; weight: number }[] = [];
    numbers.forEach((number, at) => {
      const [had = 0, said = 0] = [having[number], saying[number]];
      if (had > common || said < 2 || said > mostPieces) return;
      const { length } = wordOf(number);
      const weight = (1 + Math.log(counts[at] ?? 0)) * Math.log(pieces.length / had) * Math.log(length);
      telling.push({ number, weight });
    });
    telling.sort((a, b) => b.weight - a.weight);
    for (const { number, weight } of telling.slice(0, perPiece))
      weights.set(number, (weights.get(number) ?? 0) + weight);
  }
  const about = new Map([...weights.keys()].map((number) => [number, [] as Piece[]]));
  bodies.forEach(({ numbers, counts }, place) => {
    const piece = pieces[place];
    if (piece) numbers.forEach((number, at) => (counts[at] ?? 0) > 1 && about.get(number)?.push(piece));
  });
  return met.flatMap((number) => {
    const [weight, own] = [weights.get(number), about.get(number)];
    return weight === undefined || own === undefined ? [] : [{ word: wordOf(number), lang, weight, pieces: own }];
  });
}

/** The headings that were found last, by language and word, with the pieces in whose summaries they were looked up. */
const headings = new Map<string, { pieces: readonly Piece[]; heading: string }>();

/** A term's word with a capital, and with the others that summaries mostly give it: `NATO`. */
export function headingOf(term: IndexTerm): string {
  const { word, lang, pieces } = term;
  const key = `${lang} ${word}`;
  const known = headings.get(key);
  // After an edit, nearly all pieces are the same as before.
  if (known?.pieces.length === pieces.length && known.pieces.every((piece, place) => piece === pieces[place]))
    return known.heading;
  const heading = headingIn(term);
  headings.set(key, { pieces, heading });
  return heading;
}

function headingIn({ word, lang, pieces }: IndexTerm): string {
  const forms = new Map<string, number>();
  for (const piece of pieces) {
    const { text, lowered } = summaryOf(piece);
    // Most have it in their body alone, and taking them apart would be most of the work of an index.
    if (!lowered.includes(word)) continue;
    for (const form of writtenWords(text)) if (form.toLowerCase() === word) forms.set(form, (forms.get(form) ?? 0) + 1);
  }
  const [form] = [...forms].reduce((best, other) => (other[1] > best[1] ? other : best), [word, 0]);
  const [first = "", ...rest] = form;
  return capitalOf(first, lang) + rest.join("");
}

/** What a summary says, as it is written and in lower case; kept, since many words of the index are looked up in it. */
const summaryOf = madeOnce(({ dek = "", summary = "" }: Piece) => {
  const text = `${dek} ${summary}`.normalize();
  return { text, lowered: text.toLowerCase() };
});
