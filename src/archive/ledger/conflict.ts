import { isChecksum } from "./checksum.ts";
import { header } from "./row.ts";

/** What git puts around the two sides of a conflict, and around what both had before. */
const mark = /^(?:<{7}|\|{7}|={7}|>{7})(?: |$)/;

/** Whether a line is one that git puts into a file where two branches changed the same place. */
export function isConflictMark(line: string): boolean {
  return mark.test(line);
}

/** The lines of a file of the ledger, without its header, its checksums and their breaks. */
export function rowLines(text: string): string[] {
  return text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .filter((line) => line !== "" && line !== header && !isChecksum(line));
}

/**
 * The text of a file of the ledger that a merge left, with the rows of both sides and neither marks nor checksums; any
 * other as it is. Of what git shows as the state before, nothing is kept: both sides have it, or took it away.
 */
export function withBothSides(text: string): string {
  const lines = text.split(/\r?\n/);
  if (!lines.some(isConflictMark) && lines.filter(isChecksum).length === 1) return text;
  let isBefore = false;
  const rows = rowLines(text).filter((line) => {
    if (isConflictMark(line)) {
      isBefore = line.startsWith("|");
      return false;
    }
    return !isBefore;
  });
  return [header, ...rows, ""].join("\n");
}
