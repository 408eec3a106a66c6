/*
 * Letters that Unicode doesn't take apart into a plain one and an accent, and the letters of the apostrophe's kind. Readers
 * type what they have on their keyboard, and Pagefind takes off accents only: so the index gets the plain letters, each
 * followed by a mark that tells which letter it stands for. Pagefind takes the mark for an accent and keeps it in the text
 * of the page. The marks are letters over Cyrillic letters of Church Slavonic, so that no text has them after these.
 */

/** Each letter, what is typed for it, and its capital if it has one. */
const letters: readonly (readonly [letter: string, plain: string, capital?: string])[] = [
  ["ł", "l", "Ł"],
  ["ø", "o", "Ø"],
  ["ı", "i"],
  ["đ", "d", "Đ"],
  ["ð", "d", "Ð"],
  ["þ", "th", "Þ"],
  ["ß", "ss", "ẞ"],
  ["æ", "ae", "Æ"],
  ["œ", "oe", "Œ"],
  ["ħ", "h", "Ħ"],
  ["ŧ", "t", "Ŧ"],
  ["ŋ", "ng", "Ŋ"],
  ["ə", "a", "Ə"],
  ["ɓ", "b", "Ɓ"],
  ["ɗ", "d", "Ɗ"],
  ["ƙ", "k", "Ƙ"],
  ["ʻ", ""],
  ["ʼ", ""],
  ["ʾ", ""],
  ["ʿ", ""],
];

const firstMark = 0x2d_e0;

const plainOf = new Map<string, string>();
const markedOf = new Map<string, string>();
const letterOf = new Map<string, string>();
for (const [index, [letter, plain, capital]] of letters.entries()) {
  const mark = String.fromCodePoint(firstMark + index);
  for (const [each, its] of [
    [letter, plain],
    [capital, plain.toUpperCase()],
  ] as const) {
    if (each === undefined) continue;
    plainOf.set(each, its);
    markedOf.set(each, its + mark);
    letterOf.set(its + mark, each);
  }
}

const letter = new RegExp(`[${[...plainOf.keys()].join("")}]`, "gu");
const marked = new RegExp([...letterOf.keys()].join("|"), "gu");

/** A text with plain letters: `Tromso` for `Tromsø`. Accents and case stay. */
export function plainLetters(text: string): string {
  return text.replaceAll(letter, (each) => plainOf.get(each) ?? each);
}

/** A text, or HTML, as it is indexed. */
export function markedLetters(text: string): string {
  return text.replaceAll(letter, (each) => markedOf.get(each) ?? each);
}

/** A text as it was before markedLetters. */
export function unmarkedLetters(text: string): string {
  return text.replaceAll(marked, (each) => letterOf.get(each) ?? each);
}
