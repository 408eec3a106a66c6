/** A stretch of a text, in UTF-16 code units. */
export interface Stretch {
  start: number;
  end: number;
}

interface Word extends Stretch {
  folded: string;
}

/**
 * Where words or phrases stand in a text: whole words, without regard to case, accents and what stands between the words
 * of a phrase. The longest that fits counts, and stretches don't overlap.
 * @param forms words, or words in a row with spaces between them
 */
export function occurrences(text: string, forms: readonly string[]): Stretch[] {
  const wanted = forms
    .map((form) => wordsIn(form).map(({ folded }) => folded))
    .filter((words) => words.length > 0)
    .sort((a, b) => b.length - a.length);
  const words = wordsIn(text);
  const found: Stretch[] = [];
  for (let place = 0; place < words.length; place += 1) {
    const form = wanted.find((each) => each.every((folded, index) => words[place + index]?.folded === folded));
    const [first, last] = [words[place], words[place + (form?.length ?? 0) - 1]];
    if (!form || !first || !last) continue;
    found.push({ start: first.start, end: last.end });
    place += form.length - 1;
  }
  return found;
}

/** The words of a text; of compounds, such as NATO-Russia or NATO's, each part. */
function wordsIn(text: string): Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}\p{M}]+/gu), ({ 0: word, index }) => ({
    folded: word.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase(),
    start: index,
    end: index + word.length,
  }));
}
