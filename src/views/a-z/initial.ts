import { compareText } from "#piece/ordering.ts";
import { slugOf } from "#piece/slug.ts";

/** What the names on a page of the A-Z begin with. */
export interface Initial {
  /** The last part of its page's address: a Latin letter, or the number of another one in Unicode. */
  id: string;
  /** How readers see it. */
  label: string;
}

const digits: Initial = { id: "0-9", label: "0–9" };

/** Chinese characters are too many for a page each. */
const han: Initial = { id: "u6f22", label: "漢" };

/**
 * The initial under which a name is found: its first letter without accents. Names that begin with a number, and those
 * without letters, are found under one of their own.
 */
export function initialOf(name: string): Initial {
  const first = firstOf(name);
  if (!/\p{L}/u.test(first)) return digits;
  if (/\p{Script=Han}/u.test(first)) return han;
  const letter = sortKeyOf(first).charAt(0);
  if (/[a-z]/.test(letter)) return { id: letter, label: capitalOf(letter) };
  const whole = String.fromCodePoint(sortKeyOf(first).codePointAt(0) ?? 0);
  return { id: `u${whole.codePointAt(0)?.toString(16).padStart(4, "0")}`, label: capitalOf(whole) };
}

/**
 * The capital of a letter; of one that has none in a text of mixed case, as in Georgian, the letter itself.
 * @param lang the language of its word
 */
export function capitalOf(letter: string, lang = "en"): string {
  return /\p{Script=Georgian}/u.test(letter) ? letter : letter.toLocaleUpperCase(lang);
}

/** Orders initials: numbers, Latin letters, and letters of other scripts as Unicode has them. */
export function compareInitials(a: Initial, b: Initial): number {
  const rank = ({ id }: Initial) => (id === digits.id ? 0 : id.length === 1 ? 1 : 2);
  return rank(a) - rank(b) || a.id.length - b.id.length || compareText(a.id, b.id);
}

/** What names are sorted by: without case, accents and signs; Latin letters that the alphabet lacks count as those they came from. */
export function sortKeyOf(name: string): string {
  if (/^[a-z]+$/i.test(name)) return name.toLowerCase();
  if (/\p{Script=Latin}/u.test(firstOf(name))) return slugOf(name).replaceAll("-", " ");
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s]/gu, "")
    .trim();
}

/** The first letter or number of a name; empty where it has neither. */
function firstOf(name: string): string {
  return /[\p{L}\p{N}]/u.exec(name)?.[0] ?? "";
}
