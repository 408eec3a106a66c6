import type { Terms } from "#markdown/terms.ts";
import { primaryLanguage } from "#piece/language.ts";
import { haveSame } from "#piece/have-same.ts";
import type { Piece } from "#piece/piece.ts";
import { writtenWords } from "#piece/words.ts";
import { countHaving, mostHaving, numberedTerms, wordOf } from "../numbered-terms.ts";
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
  const languages = Map.groupBy(pieces, ({ lang }) => primaryLanguage(lang));
  return [...languages].flatMap(([lang, own]) => termsIn(lang, own, termsOf));
}

function termsIn(lang: string, pieces: readonly Piece[], termsOf: (piece: Piece) => Terms): IndexTerm[] {
  const bodies = pieces.map((piece) => numberedTerms(termsOf(piece)));
  const having = countHaving(bodies);
  // How many say a word more than once, as they do of what they are about.
  const saying = new Uint32Array(having.length);
  for (const { numbers, counts } of bodies)
    numbers.forEach((number, at) => {
      if ((counts[at] ?? 0) > 1) saying[number] = (saying[number] ?? 0) + 1;
    });
  const common = mostHaving(pieces.length);
  const terms = new Map<number, { weight: number; pieces: Piece[] }>();
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
    for (const { number, weight } of telling.slice(0, perPiece)) {
      const term = terms.get(number);
      if (term) term.weight += weight;
      else terms.set(number, { weight, pieces: [] });
    }
  }
  bodies.forEach(({ numbers, counts }, place) => {
    const piece = pieces[place];
    if (piece) numbers.forEach((number, at) => (counts[at] ?? 0) > 1 && terms.get(number)?.pieces.push(piece));
  });
  return Array.from(terms, ([number, term]) => ({ word: wordOf(number), lang, ...term }));
}

/** The headings that were found last, by language and word, with the pieces in whose summaries they were looked up. */
const headings = new Map<string, { pieces: readonly Piece[]; heading: string }>();

/** A term's word with a capital, and with the others that summaries mostly give it: `NATO`. */
export function headingOf(term: IndexTerm): string {
  const { word, lang, pieces } = term;
  const key = `${lang} ${word}`;
  const known = headings.get(key);
  // After an edit, nearly all pieces are the same as before.
  if (known && haveSame(known.pieces, pieces)) return known.heading;
  const heading = headingIn(term);
  headings.set(key, { pieces, heading });
  return heading;
}

function headingIn({ word, lang, pieces }: IndexTerm): string {
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
