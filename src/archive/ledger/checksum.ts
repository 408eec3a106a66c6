import { createHash } from "node:crypto";

/*
 * The last line that `npm run ledger` writes: the checksum over all lines before it, in the columns of a row. Lines after
 * it were added by hand since, and the next record takes them in.
 */

const opening = "#\tchecksum\t";
const whole = /^#\tchecksum\t[0-9a-f]{16}\t\t\d{4}-\d{2}-\d{2}$/;

/** Whether a line is one with a checksum, and whole. */
export function isChecksum(line: string): boolean {
  return line.startsWith(opening) && whole.test(line);
}

/**
 * The line with the checksum, without its break.
 * @param text the lines before it, each with its break
 * @param day the day of the record, YYYY-MM-DD
 */
export function checksumLine(text: string, day: string): string {
  return `${opening}${checksumOf(text)}\t\t${day}`;
}

/** Whether the lines before the only checksum of a text are those that it was made of. */
export function isIntact(text: string): boolean {
  const start = text.indexOf(`\n${opening}`) + 1;
  const end = text.indexOf("\t", start + opening.length);
  return text.slice(start + opening.length, end) === checksumOf(text.slice(0, start));
}

/** The first 16 hexadecimal digits of the SHA-256 of a text, whatever its line breaks; a byte order mark doesn't count. */
function checksumOf(text: string): string {
  const lines = text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
  return createHash("sha256").update(lines).digest("hex").slice(0, 16);
}
