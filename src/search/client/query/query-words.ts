import { allOf } from "./combine.ts";
import { dateAt } from "./dates-in-words.ts";
import type { Query, Word } from "./query.ts";
import { isNameOnlyInCapitals } from "./stop-words.ts";

/** How many words, phrases, fields and dates a query may hold. */
export const mostTerms = 100;

/** How many characters a word, a phrase or a value may have. */
export const longestTerm = 200;

/** Fewer letters begin too many words. */
const shortestBeginning = 2;

const letters = String.raw`[\p{L}\p{N}][\p{L}\p{N}\p{M}]*`;

/**
 * Letters, digits and marks of any script, held together by apostrophes, hyphens, ampersands, underscores, full stops,
 * middle dots and joiners, one at a time. All other punctuation parts words. A hyphenated word stays whole, since the
 * index holds it without its hyphens beside its parts: `co-operation` so finds `cooperation` too, `north-south` no
 * mere `south`. So does a number with commas before its thousands, or with what makes it another number: `6.5`, `9/11`,
 * `20%`. A full stop at the end is taken in and judged later. The words are the index's, and no others in the house are.
 */
const pattern = new RegExp(
  String.raw`${letters}(?:(?:['’\-‐‑&_.·\u200C\u200D]|(?<=\d),(?=\d{3}(?!\d))|(?<=\d)/(?=\d))${letters})*(?:\.|(?<=\d)%)?`,
  "gu",
);

/** Parts of one or two letters, each with its full stop: `U.S.`, `Ph.D.`. */
const acronym = /^(?:(?:\p{L}\p{M}*){1,2}\.){2,}$/u;

/** A word in a text, and where it stands. */
interface Found {
  text: string;
  /** The place of its first character. */
  start: number;
  /** The place after its last character. */
  end: number;
}

/** The words of a text in its order, as they stand in it; an acronym keeps its last full stop, other words lose it. */
export function* queryWords(text: string): Generator<Found> {
  for (const { 0: match, index: start } of text.matchAll(pattern)) {
    const word = match.endsWith(".") && !acronym.test(match) ? match.slice(0, -1) : match;
    yield { text: word, start, end: start + word.length };
  }
}

/**
 * The stretch of a text from its first word to the end of its last, so without the punctuation around them.
 * @returns an empty text for one without words
 */
export function betweenWords(text: string): string {
  let start: number | undefined;
  let end = 0;
  for (const word of queryWords(text)) {
    start ??= word.start;
    end = word.end;
  }
  return text.slice(start ?? 0, end);
}

/** Signs of a query where they stand in capitals among small letters. */
export const signs: ReadonlySet<string> = new Set(["OR", "AND", "NOT"]);

/** What to search for a word. Those that look like signs, which they are not where they come here, lose their capitals. */
export function toTerm(word: string): Word {
  return { kind: "word", text: signs.has(word) ? word.toLowerCase() : word };
}

/** Stands at the end of a word for whatever may follow. */
const anything = "*";

/** What to search for all words that begin as one does; the term itself where it is none, or too short to tell anything. */
export function beginningWith<Any extends Query>(term: Any): Any {
  if (term.kind !== "word" || term.text.length < shortestBeginning || isBeginning(term.text)) return term;
  return { ...term, text: term.text + anything };
}

/** Whether a word stands for all words that begin so: `treat*`. */
export function isBeginning(word: string): boolean {
  return word.endsWith(anything);
}

/** Whether a word is an acronym with a full stop after each of its parts. */
export function isAcronym(word: string): boolean {
  return acronym.test(word);
}

/** A full stop that isn't the point of a number. */
const stop = /(?<!\p{N})\.|\.(?!\p{N})/u;

/** Whether a word is found as written only: with full stops (`U.S.`, `example.org`), or `WHO`, `IT`, `US`. */
export function isAsWritten(word: string): boolean {
  return stop.test(word) || isNameOnlyInCapitals(word);
}

/** A query for all words and dates of a text, none of it taken for syntax: the first hundred, without any that are too long. */
export function plainWords(text: string): Query | undefined {
  const terms: Query[] = [];
  let read = 0;
  for (const { text: word, start, end } of queryWords(text)) {
    if (start < read) continue;
    const date = dateAt(text, start);
    read = date?.end ?? end;
    if (date) terms.push(date.term);
    else if (word.length <= longestTerm) terms.push(toTerm(word));
    if (terms.length === mostTerms) break;
  }
  return allOf(terms);
}
