import { isChecksum } from "./checksum.ts";
import { header } from "./row.ts";

/** What git puts around the two sides of a conflict, and around what both had before. */
const mark = /^(?:<{7}|\|{7}|={7}|>{7})(?: |$)/;

/** Whether a line is one that git puts into a file where two branches changed the same place. */
export function isConflictMark(line: string): boolean {
  return mark.test(line);
}

/**
 * The text of a ledger that a merge left, with the rows of both sides and neither marks nor checksums. Of what git shows
 * as the state before, nothing is kept: both sides have it, or took it away.
 */
export function withBothSides(text: string): string {
  let isBefore = false;
  const rows = text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .filter((line) => {
      if (isConflictMark(line)) {
        isBefore = line.startsWith("|");
        return false;
      }
      return !isBefore && line !== "" && line !== header && !isChecksum(line);
    });
  return [header, ...rows, ""].join("\n");
}
