import { printedDate, type Moment } from "./dates.ts";

/**
 * The next free id for a piece: its printed date and the first letter that no other piece of that date has
 * (`a` to `z`, then `aa`, `ab`...).
 * @param taken every id in use, drafts included
 */
export function nextId(published: Moment, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const id = `${printedDate(published)}-${letters(count)}`;
    if (!taken.has(id)) return id;
  }
}

/** 1 is `a`, 26 is `z`, 27 is `aa`. */
function letters(count: number): string {
  const rest = Math.floor((count - 1) / 26);
  return (rest > 0 ? letters(rest) : "") + String.fromCharCode(97 + ((count - 1) % 26));
}
