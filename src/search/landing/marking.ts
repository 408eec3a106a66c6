/** A stretch of a text, in UTF-16 code units. */
export interface Stretch {
  start: number;
  end: number;
}

/**
 * Where words stand in a text: whole words, without regard to case and accents.
 * @param words as they stand somewhere in the text
 */
export function occurrences(text: string, words: readonly string[]): Stretch[] {
  const wanted = new Set(words.map(fold));
  const found: Stretch[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’.-][\p{L}\p{N}\p{M}]+)*/gu)) {
    const [word] = match;
    if (wanted.has(fold(word))) found.push({ start: match.index, end: match.index + word.length });
    else found.push(...parts(word, match.index, wanted));
  }
  return found;
}

/** The wanted parts of a compound, such as one half of `NATO-Russia`. */
function parts(word: string, offset: number, wanted: ReadonlySet<string>): Stretch[] {
  return Array.from(word.matchAll(/[\p{L}\p{N}\p{M}]+/gu))
    .filter(([part]) => part !== word && wanted.has(fold(part)))
    .map(({ index, 0: part }) => ({ start: offset + index, end: offset + index + part.length }));
}

function fold(word: string): string {
  return word.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
