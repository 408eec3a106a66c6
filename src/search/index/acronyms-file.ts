import type { Acronyms } from "../client/text/acronyms.ts";

/**
 * Lists which pieces have which acronyms, as JSON; see Acronyms.
 * @param pieces the acronyms of each piece, in the order of the rows of the facts file
 */
export function acronymsFile(pieces: readonly (readonly string[])[]): Uint8Array {
  const last = new Map<string, number>();
  const gaps = new Map<string, number[]>();
  pieces.forEach((acronyms, row) => {
    for (const acronym of acronyms) {
      const known = gaps.get(acronym) ?? [];
      known.push(row - (last.get(acronym) ?? -1));
      gaps.set(acronym, known);
      last.set(acronym, row);
    }
  });
  const acronyms: Acronyms = Object.fromEntries([...gaps].sort(([a], [b]) => (a < b ? -1 : 1)));
  return Buffer.from(JSON.stringify(acronyms));
}
