import { countWords } from "#piece/reading-time.ts";

/** A line of a page that isn't blank. */
export interface PageLine {
  /** Counted from 1, blank lines included. */
  number: number;
  /** Without the white space around it. */
  text: string;
  /** Lines with no blank line between them have the same block. */
  block: number;
  words: number;
  /** Whether it reads as a paragraph of running text: ten words and a full stop, or thirty words. */
  prose: boolean;
}

/** The lines of a text, blank ones included, whatever ends them. */
export function splitLines(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/);
  // The end of the last line doesn't begin another.
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}

/** The lines of a page that aren't blank. */
export function toPageLines(lines: readonly string[]): PageLine[] {
  let block = 0;
  return lines.flatMap((line, index) => {
    const text = line.trim();
    if (text === "") {
      block += 1;
      return [];
    }
    const words = countWords(text);
    return [{ number: index + 1, text, block, words, prose: words >= 30 || (words >= 10 && endsSentence(text)) }];
  });
}

/** Whether a text ends as a statement does: not with the question mark of a title, nor the ellipsis of a teaser. */
function endsSentence(text: string): boolean {
  return /(?<!\.)[.!。！][\p{Pe}\p{Pf}"'’]*$/u.test(text);
}
