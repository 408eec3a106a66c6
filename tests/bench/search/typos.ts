import { createHash } from "node:crypto";

const letters = "abcdefghijklmnopqrstuvwxyz";

/**
 * A query with one edit in its longest word, the same one each time: a letter is left out, put in or replaced, or two are
 * exchanged.
 */
export function misspelt(query: string): string {
  const words = query.match(/\p{L}+/gu) ?? [];
  const longest = words.reduce((best, word) => (word.length > best.length ? word : best), "");
  const dice = createHash("sha256").update(query).digest();
  const [at, kind, any] = [dice.readUInt16LE(0) % (longest.length || 1), (dice[2] ?? 0) % 4, (dice[3] ?? 0) % 26];
  const [before, letter, after] = [longest.slice(0, at), longest.charAt(at), longest.slice(at + 1)];
  const edited = [
    before + after,
    before + letter + letters.charAt(any) + after,
    before + letters.charAt(any) + after,
    before + after.charAt(0) + letter + after.slice(1),
  ][kind];
  const start = query.indexOf(longest);
  return query.slice(0, start) + (edited ?? longest) + query.slice(start + longest.length);
}
