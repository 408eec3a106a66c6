import { longestTerm } from "./query-words.ts";

/** Quotation marks that open and close a phrase wherever they stand, each of them any other. */
export const quotationMarks = '"“”„‟«»‹›＂';

const anyMark = new RegExp(`[${quotationMarks}]`, "g");
const closers = new Map([
  ["'", "'"],
  ["‘", "’"],
]);

/** What stands in quotation marks. */
interface Quoted {
  /** With single spaces and none around it; may be empty. */
  text: string;
  /** The place after the closing mark; undefined if there is none. */
  end: number | undefined;
}

/** What the quotation mark at a place of a text opens; undefined where no such mark stands. */
export function quotedAt(text: string, start: number): Quoted | undefined {
  if (!quotationMarks.includes(text.charAt(start) || " ")) return undefined;
  anyMark.lastIndex = start + 1;
  const close = anyMark.exec(text)?.index;
  return { text: spaced(text.slice(start + 1, close)), end: close === undefined ? undefined : close + 1 };
}

/**
 * What the single quotation mark at a place of a text opens; undefined where none stands, or where nothing shows that it
 * is more than an apostrophe: its pair must come soon, straight after a character and before no letter.
 */
export function singlyQuotedAt(text: string, start: number): Quoted | undefined {
  const closer = closers.get(text.charAt(start));
  if (closer === undefined || isSpace(text.charAt(start + 1))) return undefined;
  const near = text.slice(start + 1, start + 1 + longestTerm);
  for (let close = near.indexOf(closer, 1); close !== -1; close = near.indexOf(closer, close + 1)) {
    const after = start + 2 + close;
    if (isSpace(near.charAt(close - 1)) || /^[\p{L}\p{N}]/u.test(text.slice(after, after + 2))) continue;
    const inside = near.slice(0, close);
    return inside.search(anyMark) === -1 ? { text: spaced(inside), end: after } : undefined;
  }
  return undefined;
}

function isSpace(character: string): boolean {
  return character.trim() === "";
}

function spaced(text: string): string {
  return text.trim().replaceAll(/\s+/g, " ");
}
