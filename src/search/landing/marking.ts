/** A place in one of several texts that follow each other. */
export interface Place {
  /** The number of the text, from 0. */
  text: number;
  /** In UTF-16 code units. */
  offset: number;
}

/** A stretch of texts that follow each other. */
export interface Stretch {
  start: Place;
  end: Place;
}

interface Word extends Stretch {
  folded: string;
}

/**
 * Where words or phrases stand in texts: whole words, without regard to case, accents and what stands between the words
 * of a phrase, which may run from one text into the next. The longest that fits counts, and stretches don't overlap.
 * @param forms words, or words in a row with spaces between them
 */
export function occurrences(texts: readonly string[], forms: readonly string[]): Stretch[] {
  const wanted = forms
    .map((form) => wordsIn(form, 0).map(({ folded }) => folded))
    .filter((words) => words.length > 0)
    .sort((a, b) => b.length - a.length);
  const words = texts.flatMap(wordsIn);
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

/**
 * A letter of a script without spaces is a word by itself, as for the search index. The words are those of
 * search/client/facts/names.ts, written again because a module that both had would be another file for each page to load.
 */
const unspaced = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]`;
const word = new RegExp(String.raw`(?=\p{L})${unspaced}\p{M}*|(?:(?!(?=\p{L})${unspaced})[\p{L}\p{N}\p{M}])+`, "gu");

/** The words of a text; of compounds, such as NATO-Russia or NATO's, each part. */
function wordsIn(content: string, text: number): Word[] {
  return Array.from(content.matchAll(word), ({ 0: word, index }) => ({
    folded: word.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase(),
    start: { text, offset: index },
    end: { text, offset: index + word.length },
  }));
}
