import { commonInTexts, commonWords } from "#piece/common-words.ts";
import { letterWords, spacedWords } from "#piece/words.ts";

/** A body's words that tell most of what it is about, each with the number of times that it stands there. */
export type Terms = [string, number][];

/** So many words of a body are kept; a piece has few that others share, and an archive may have 100,000 pieces. */
const most = 40;
const shortest = 4;

/** Common words that no text is about: in a small archive, frequency alone doesn't show that they are common. */
export const grammarWords: ReadonlySet<string> = new Set(spacedWords(`${commonWords} ${commonInTexts}`));

/**
 * The words by which a body can be compared with others: letters only, lower case, four letters or more, without
 * grammar. What is kept is what stands there often for its length, since short words say less.
 * @returns the most telling first
 */
export function termsOf(texts: readonly string[]): Terms {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of letterWords(text)) if (word.length >= shortest) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .filter(([word]) => !grammarWords.has(word))
    .map(([word, count]) => ({ word, count, weight: count * (word.length - shortest + 1) ** 0.5 }))
    .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
    .slice(0, most)
    .map(({ word, count }) => [word, count]);
}
