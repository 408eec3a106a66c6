import { facets } from "#piece/facets.ts";

/** The fields that a reader may name before a colon: `place:vienna`. What a piece is comes last. */
export const fieldNames = [
  "title",
  ...facets
    .toSorted((a, b) => Number(a.role === "form") - Number(b.role === "form"))
    .map(({ queryField }) => queryField),
  "language",
] as const;

/** A field that a reader may name. */
export type FieldName = (typeof fieldNames)[number];

/** The words that set a limit of time before a colon: `after:1999`. */
export const dateBounds = ["before", "after", "from", "to"] as const;

/** A limit of time: `before` and `after` leave the named span out, `from` and `to` take it in. */
export type DateBound = (typeof dateBounds)[number];

/**
 * One word, as typed; case and accents are folded where it is searched. An acronym such as `U.S.` is found as written, and
 * one with an asterisk at its end, `treat*`, stands for all words that begin so.
 */
export interface Word {
  kind: "word";
  text: string;
}

/** What was typed in quotation marks, with single spaces: words that must follow each other, or a single one. */
export interface Phrase {
  kind: "phrase";
  text: string;
}

/** A value that a field must have. */
export interface Field {
  kind: "field";
  field: FieldName;
  /** As typed but with single spaces. */
  value: string;
  /** Whether the value was typed in quotation marks. */
  exact: boolean;
}

/** A limit to the date. */
export interface DateLimit {
  kind: "date";
  bound: DateBound;
  /** A year, month or day that exists: `2004`, `2004-05` or `2004-05-06`. */
  date: string;
}

/** A date in words or numbers: `26 March 1987`, `March–May 1987`, `06/04/2004`. */
export interface Dated {
  kind: "dated";
  /** As typed but with single spaces. */
  text: string;
  /**
   * What it may mean: a year, month or day that exists, or a range of two (`1987-03/1987-05`). Of a date in numbers that
   * can be read in two ways, first the one with the day first.
   */
  dates: readonly string[];
}

/** What must not be found. */
export interface Not {
  kind: "not";
  /** Never itself a `not`. */
  of: Query;
}

/** What must be found together. */
export interface And {
  kind: "and";
  /** Two or more, none of them an `and`. */
  of: readonly Query[];
}

/** What may be found instead of each other. */
export interface Or {
  kind: "or";
  /** Two or more, none of them an `or`. */
  of: readonly Query[];
}

/** A part of a query that has no parts of its own. */
export type Term = Word | Phrase | Field | DateLimit | Dated;

/** What a reader asks for, in normal form: every part keeps to what its interface says. */
export type Query = Term | Not | And | Or;

/** What became of what was typed. */
export interface ParsedQuery {
  /** Undefined where nothing that can be searched was typed. */
  query: Query | undefined;
  /** A sentence for readers where something could not be read as meant. */
  note: string | undefined;
}
