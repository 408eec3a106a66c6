/** A word of a text: where it stands there, in UTF-16 code units, and its folded form. */
export interface Word {
  start: number;
  end: number;
  folded: string;
}

/**
 * The words of a text, divided as browsers divide them (UAX 29), since it is they that look for them. Folded forms make no difference between cases, accents
 * and forms of compatibility: browsers differ in which of these they overlook, so all are overlooked.
 * @param segmenter by words, of the text's language
 */
export function browserWords(text: string, segmenter: Intl.Segmenter): Word[] {
  const words: Word[] = [];
  for (const { segment, index, isWordLike } of segmenter.segment(text))
    if (isWordLike || /[\p{L}\p{N}]/u.test(segment))
      words.push({ start: index, end: index + segment.length, folded: fold(segment) });
  return words;
}

function fold(word: string): string {
  return word.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
