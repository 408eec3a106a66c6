import type { PageLine } from "./page-line.ts";

/** Where a page's summary stands among the lines of its text. */
export interface SummaryPlace {
  /** Index of the summary. */
  summary: number;
  /** Indices of the lines that only name the parts, `Summary` and `Analysis`. */
  labels: number[];
}

/** How many times longer than its summary a text in one line is at least. */
const ratio = 3;

/**
 * Finds the summary of a text, where the page evidently has one:
 * - a line `Summary` or `Abstract`, with one paragraph between it and a line `Analysis`, `Text` or `Full text`; or
 * - a text that is one block of two lines, the second, the text itself, at least three times as long as the first.
 *   That is how a page comes out whose summary and text were two elements of one box. Ordinary paragraphs, in one
 *   block or in many, don't have this shape and stay the text's own.
 * @param text the lines of the text, boilerplate left out
 */
export function findSummary(text: readonly PageLine[]): SummaryPlace | undefined {
  const [first, second, third] = text;
  if (!first || !second) return undefined;
  const isLabelled =
    /^(summary|abstract):?$/i.test(first.text) && /^(analysis|text|full text):?$/i.test(third?.text ?? "");
  if (isLabelled && second.prose && text.length > 3) return { summary: 1, labels: [0, 2] };
  const isPair = text.length === 2 && first.block === second.block && first.prose && second.prose;
  return isPair && second.words >= ratio * first.words ? { summary: 0, labels: [] } : undefined;
}
