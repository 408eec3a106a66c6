/*
 * Signs that make another word of what they stand in, which Pagefind would drop: 6.5 would be 65, R&D the end of 3RD, and
 * 20% any 20. The index has a letter in their place or before them, and so has what is asked for. The letters are the
 * fillers of Hangul syllables: they are blank, and no text has them beside letters or numbers of this kind.
 */

/** Stands for the point of a number, at which Pagefind would take it apart: 2 billion is no part of 1.2 billion. */
const point = "\u115F";

/** Stands before a sign that stays. The hyphen keeps what the sign joins words too, so that 20 finds 20%, and 2003 2003/04. */
const mark = "-\u1160";

const ampersand = "&(?:(?:amp|#38|#x26);|(?!#?[a-zA-Z0-9]+;))";
const character = String.raw`[\p{L}\p{N}]`;
// What stands before a sign is looked for last, since few signs are found at all.
const decimal = /\.(?=\p{N}+(?!\.?\p{N}))(?<=(?<![\p{N}.])\p{N}+\.)/gu;
const sign = new RegExp(
  String.raw`[/%](?<=\p{N}[/%])(?:(?<=%)|(?=\p{N}))|${ampersand}(?<=${character}${ampersand})(?=${character})`,
  "gu",
);

const markedPoint = new RegExp(String.raw`(?<=\p{N})${point}(?=\p{N})`, "gu");
const markedSign = new RegExp(`${mark}(?=[/%&])`, "gu");

/** A text, or HTML, as it is indexed and asked for: its signs have letters for the index. */
export function markedSigns(text: string): string {
  return text.replaceAll(decimal, point).replaceAll(sign, `${mark}$&`);
}

/** A text as it was before markedSigns. */
export function unmarkedSigns(text: string): string {
  return text.replaceAll(markedPoint, ".").replaceAll(markedSign, "");
}
