import { unspacedLetter } from "#piece/words.ts";

/**
 * Stands in indexed texts, with a space after it, where a dash, an ellipsis, a mark of East Asian scripts or the apostrophe
 * of a short word (l’Europe) joins words without one: Pagefind takes such words for a single one, and finds neither.
 * Unicode's invisible separator, so that no text has it otherwise.
 */
const joint = "\u2063";

/** Stands before a space that a text has between two letters of scripts without spaces; to Pagefind it is an accent. */
const kept = "\u2DFF";

/**
 * Stands for a space before a sign that stands by itself (black & white), to Pagefind an accent too: it counts such a sign
 * as a word, so that the words around it would not follow each other.
 */
const signSpace = "\u2DFE";

const joining = "—–―‒…、。，；：！？・「」『』（）《》〈〉【】〔〕～";

const join = new RegExp(String.raw`[${joining}]+(?![\s${joining}])`, "gu");

/**
 * At a straight apostrophe Pagefind takes words apart itself. What stands before this one is looked for last, since few
 * texts have many.
 */
const shortened = /’(?=\p{L}{2})(?<=(?<![\p{L}\p{N}\p{M}'’])\p{L}{1,2}’)/gu;

/** All letters of scripts without spaces are among these characters, and few others: it takes little time to see none. */
const mayBeUnspaced = /[\u0e00-\u1fff\u2e80-\uffff]/;

const letter = unspacedLetter.source;
const after = String.raw`(?<=${letter}(?:(?!${kept})\p{M})*)`;
const tags = "(?:<[^>]*>)*";
const other = String.raw`(?!${letter})[\p{L}\p{N}]`;
/** After a letter of a script without spaces: another one, one of another script, and a space before another. */
const meeting = new RegExp(String.raw`${after}${tags}(?=${letter})`, "gu");
const mixing = new RegExp(String.raw`${after}(?=${other})|(?<=${other}\p{M}*)(?=${letter})`, "gu");
const spacing = new RegExp(String.raw`${after}(?=${tags}[^\S\n]+${tags}${letter})`, "gu");

const inline = "</(?:a|abbr|b|cite|code|em|i|q|s|span|strong|sub|sup)>";
const sign = String.raw`(?:&(?:[a-zA-Z]+|#x?[0-9a-fA-F]+);|&(?!\w)|[^\s\p{L}\p{N}\p{M}<>"&])+`;
/**
 * The spaces before a sign that stands by itself, those that a joint has put in among them. What stands before them is
 * looked for last, since few spaces are followed by a sign.
 */
const alone = new RegExp(
  String.raw`(?:${joint} |\s+)(?=${sign}${joint}?${tags}(?:\s|$))(?<=(?:[^\s>]|${inline})\s+)`,
  "gu",
);

const unmarked = String.raw`${after} (?=${letter})`;
/** The spaces that parting has put in. */
const putIn = new RegExp(`${joint} ?|${unmarked}`, "gu");
const putInUnmarked = new RegExp(unmarked, "u");

/**
 * A text, or HTML, whose words are apart where dashes and apostrophes join them, and where no sign is a word of its own. In
 * scripts without spaces, each letter is apart: which of them make a word isn't known before somebody asks for it.
 */
export function parted(text: string): string {
  const apart = text.replaceAll(join, `$&${joint} `).replaceAll(shortened, `$&${joint} `);
  const letters = mayBeUnspaced.test(apart)
    ? apart.replaceAll(spacing, kept).replaceAll(meeting, "$& ").replaceAll(mixing, `${joint} `)
    : apart;
  return letters.replaceAll(alone, (spaces) => (spaces.startsWith(joint) ? "" : signSpace.repeat(spaces.length)));
}

/** A text as it was before it was parted. */
export function joined(text: string): string {
  return text.replaceAll(putIn, "").replaceAll(kept, "").replaceAll(signSpace, " ");
}

/** Whether there is a space between two words of a parted text that follow each other, as it was before. */
export function isSpaced(word: string, next: string): boolean {
  return !word.endsWith(joint) && !putInUnmarked.test(`${word} ${next}`);
}

/** A phrase as it was typed, its words apart as those of the index, without signs that stand by themselves or are symbols. */
export function phraseApart(phrase: string): string {
  return parted(phrase)
    .replaceAll(new RegExp(`[${joining}${joint}${kept}${signSpace}]`, "gu"), " ")
    .replaceAll(/["\p{S}]|(?<!\S)[^\s\p{L}\p{N}\p{M}]+(?!\S)/gu, " ")
    .trim();
}
