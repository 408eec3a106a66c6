import { spacedWords } from "#piece/words.ts";
import { isAsIn } from "../text/acronyms.ts";
import { joined } from "../text/joints.ts";
import { unmarkedLetters } from "../text/letters.ts";
import { foldWord } from "../lexicon/lexicon-words.ts";

/**
 * Where words stand in a row in a page. Pagefind tells the first place only, but takes other forms of the words too: so
 * those are looked for that were typed, and those that stand at that place.
 * @param indexed the words of the page, as the index has them
 * @param phrase as it was asked for
 * @param first the places of the words where Pagefind found them, in any order; nothing where all else fails
 * @returns the places of the words of each occurrence
 */
export function phraseRuns(indexed: readonly string[], phrase: string, first: readonly number[]): number[][] {
  const words = indexed.map((word) => unmarkedLetters(joined(word)));
  const typed = spacedWords(phrase).filter((word) => lettersOf(word) !== "");
  const found = first.toSorted((a, b) => a - b);
  const known = typed.map(
    (word, index) =>
      new Set([lettersOf(word), ...(found.length === typed.length ? [lettersOf(words[found[index] ?? 0] ?? "")] : [])]),
  );
  const letters = words.map(lettersOf);
  const runs: number[][] = [];
  for (let place = 0; typed.length > 0 && place + typed.length <= words.length; place += 1) {
    const isThere = typed.every(
      (word, index) => known[index]?.has(letters[place + index] ?? "") && isAsIn(words[place + index] ?? "", word),
    );
    if (!isThere) continue;
    runs.push(typed.map((_, index) => place + index));
    place += typed.length - 1;
  }
  return runs.length > 0 || found.length === 0 ? runs : [found];
}

/** A word as the index has it, but for its forms: without punctuation, within it too. */
function lettersOf(word: string): string {
  return foldWord(word).replaceAll(/[^\p{L}\p{N}\p{M}]/gu, "");
}
