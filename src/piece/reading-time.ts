/** Words a minute in silent reading of English non-fiction (Brysbaert 2019, doi:10.1016/j.jml.2019.104047). */
const wordsPerMinute = 238;

const segmenter = new Intl.Segmenter("en", { granularity: "word" });

/** The number of words in a text, in any script (Unicode UAX 29 word boundaries, for which words without spaces are words too). */
export function countWords(text: string): number {
  let count = 0;
  for (const segment of segmenter.segment(text)) if (segment.isWordLike) count += 1;
  return count;
}

/** The time it takes to read so many words, in whole minutes, at least 1. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / wordsPerMinute));
}

/** A reading time in words: `8 minutes`, `3 hours 33 minutes`. */
export function formatMinutes(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [counted(hours, "hour"), counted(rest, "minute")];
  return parts.filter((part) => part !== undefined).join(" ");
}

function counted(number: number, unit: string): string | undefined {
  return number === 0 ? undefined : `${number} ${unit}${number === 1 ? "" : "s"}`;
}
