/** A letter of a script without spaces between words, where a run of letters is no word. */
export const unspacedLetter =
  /(?=\p{L})[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Letters, digits and marks in a row, in any script. */
export const wordRun = /[\p{L}\p{N}\p{M}]+/gu;

/** The words of a text as white space parts them, with their punctuation. */
export function spacedWords(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

/** The words of a text that are made of letters, as they stand there. */
export function writtenWords(text: string): string[] {
  return text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
}

/** The words of a text that are made of letters, in lower case with their accents, in its order; none of scripts without spaces. */
export function letterWords(text: string): string[] {
  const words = writtenWords(text.normalize().toLowerCase());
  return unspacedLetter.test(text) ? words.filter((word) => !unspacedLetter.test(word)) : words;
}
