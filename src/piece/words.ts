/** A letter of a script without spaces between words, where a run of letters is no word. */
export const unspacedLetter =
  /(?=\p{L})[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The words of a text that are made of letters, in lower case with their accents, in its order; none of scripts without spaces. */
export function letterWords(text: string): string[] {
  const words = text
    .normalize()
    .toLowerCase()
    .match(/\p{L}[\p{L}\p{M}]*/gu);
  if (!words) return [];
  return unspacedLetter.test(text) ? words.filter((word) => !unspacedLetter.test(word)) : words;
}
