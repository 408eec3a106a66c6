/** Scripts without spaces between words, of which a run of letters is no word. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The words of a text that are made of letters, in lower case with their accents, in its order; none of scripts without spaces. */
export function letterWords(text: string): string[] {
  const words = text
    .normalize()
    .toLowerCase()
    .match(/\p{L}[\p{L}\p{M}]*/gu);
  if (!words) return [];
  return unspaced.test(text) ? words.filter((word) => !unspaced.test(word)) : words;
}
