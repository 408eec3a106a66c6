import { readPrintedDate, type PrintedDate } from "./printed-date.ts";
import type { PageLine } from "./page-line.ts";

/** A line that dates a piece. */
export interface DatedLine extends PrintedDate {
  /** Whether it says when the piece was brought up to date, not when it appeared. */
  revision: boolean;
}

/** A dateline is short, with few words besides the date: a place, an agency, a name. */
const longest = 100;
const otherWords = 10;

/**
 * Reads a line as a dateline. A date within a sentence or a title (`the treaty of 29 May 2002`) isn't one, nor is
 * one in a copyright line or in the signature of a quoted post (`— Name, April 6, 2004`).
 * @param labelAbove the line above, which may be no more than the label `Updated`
 */
export function readDatedLine({ text }: PageLine, labelAbove?: PageLine): DatedLine | undefined {
  if (text.length > longest || /^[—–-]|[©ⓒ]|\bcopyright\b/i.test(text)) return undefined;
  const date = readPrintedDate(text);
  if (!date) return undefined;
  const before = text.slice(0, date.from);
  const rest = `${before} ${text.slice(date.to)}`;
  const isLabelled = /\b(published|posted|updated|modified|revised|filed)\s*:?\s*(on\s+)?$/i.test(before);
  if (!isLabelled && /\b(of|on|in|by|since|until|till|from|to|after|before|between|and)\s+$/i.test(before))
    return undefined;
  if (/\p{L}.*[.!?]$/u.test(text.slice(date.to)) || (rest.match(/[\p{L}\p{N}]+/gu) ?? []).length > otherWords)
    return undefined;
  return { ...date, revision: isRevision(before.trim() === "" ? (labelAbove?.text ?? "") : before) };
}

function isRevision(label: string): boolean {
  return (
    /^\s*(last )?(updated|modified|revised)\b|\b(updated|modified|revised)\s*:?\s*(on\s+)?$/i.test(label) &&
    !/\bpublished\b/i.test(label)
  );
}
