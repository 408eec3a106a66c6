/** Scripts without spaces between words, of which a run of letters is no word. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Marks that readers leave out when they type: accents, and the vowel points of Arabic and Hebrew. */
const leftOut = /[\p{Script=Inherited}\u0591-\u05c7]/gu;

// oxlint-disable-next-line no-control-regex
const ascii = /^[\u0000-\u007f]*$/;

/** A word as it is compared with others: lower case, without accents, compatible forms of letters made one. */
export function foldWord(word: string): string {
  if (ascii.test(word)) return word.toLowerCase();
  return word.normalize("NFKD").toLowerCase().replaceAll(leftOut, "").normalize();
}

/** The words of a text, in lower case with their accents, in the order in which they first stand there, without repeats. */
export function wordsIn(text: string): Set<string> {
  const words = new Set(
    text
      .normalize()
      .toLowerCase()
      .match(/\p{L}[\p{L}\p{M}]*/gu),
  );
  if (unspaced.test(text)) for (const word of words) if (unspaced.test(word)) words.delete(word);
  return words;
}
