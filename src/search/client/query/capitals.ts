import { respellText } from "./respell.ts";
import { isNameOnlyInCapitals } from "./stop-words.ts";
import { signs, queryWords } from "./query-words.ts";

/** Capitals that are more often a name than the word, where no other common word stands beside them. */
const names = new Set(["IT", "US", "WHO"]);
/** So many capitals in a row are seldom a name. */
const longWord = /^\p{Lu}{5,}$/u;

/**
 * A text that is wholly in capitals, with its commonest words in small letters, since capitals say nothing in it: OR is no
 * sign and IN no name. Any other text stays as it is, and so do names beside each other (NATO OR EU).
 */
export function withPlainCapitals(text: string): string {
  if (/\p{Ll}/u.test(text)) return text;
  const words = [...queryWords(text)].filter(({ text: word }) => !signs.has(word));
  const isCommon = ({ text: word }: { text: string }) => isNameOnlyInCapitals(word) && !names.has(word);
  const prose = words.length > 1 && words.some(isCommon);
  if (!prose && !words.some(({ text: word }) => longWord.test(word))) return text;
  const lower = (word: string) => signs.has(word) || (prose && isNameOnlyInCapitals(word));
  return respellText(text, { word: (word) => (lower(word) ? word.toLowerCase() : word) });
}
