import { readDatedLine } from "./dated-line.ts";
import { boilerplateOf } from "./boilerplate.ts";
import type { PageLine } from "./page-line.ts";

/** Where a piece begins on its page. */
export interface Opening {
  /** Index of the dateline. */
  dateline: number;
  /** Index of the first paragraph below it. */
  text: number;
}

/** How many lines may stand between a dateline and the text. */
const reach = 30;

/** So many paragraphs on end are a text; fewer may be a notice above it. */
const textLength = 3;

/**
 * Finds the dateline of a page: the last dated line above the first two paragraphs that stand together, or above the
 * first paragraph where no two do. Where there is none, returns what was looked for and not found, a phrase each.
 */
export function findOpening(lines: readonly PageLine[]): Opening | string[] {
  if (!lines.some((line) => line.prose)) return ["a paragraph of text (ten words and a full stop)"];
  const dated = lines.map((line, index) => readDatedLine(line, lines[index - 1]));
  const datelineOf = (start: number) =>
    dated.findLastIndex((date, index) => date && !date.revision && index < start && start - index <= reach);
  const starts = paragraphRuns(lines);
  const own = starts.findIndex(({ length }) => length >= textLength);
  // Below the first long text a date is a quoted post's or a sidebar's.
  const eligible = own < 0 ? starts : starts.slice(0, own + 1);
  const together = eligible.filter(({ length }) => length > 1);
  const start = [...together, ...eligible].find((run) => datelineOf(run.start) >= 0)?.start;
  if (start === undefined) return [lackOfDate(lines, dated)];
  const dateline = datelineOf(start);
  return { dateline, text: lines.findIndex((line, index) => index > dateline && line.prose) };
}

/** A run of paragraphs with nothing between them but boilerplate. */
interface Run {
  /** Index of the first. */
  start: number;
  length: number;
}

function paragraphRuns(lines: readonly PageLine[]): Run[] {
  const runs: Run[] = [];
  let current: Run | undefined;
  lines.forEach((line, index) => {
    if (!line.prose && boilerplateOf(lines, index) !== undefined) return;
    if (!line.prose) current = undefined;
    else if (current) current.length += 1;
    else runs.push((current = { start: index, length: 1 }));
  });
  return runs;
}

function lackOfDate(lines: readonly PageLine[], dated: ReturnType<typeof readDatedLine>[]): string {
  const lack = `a line with the date of publication, at most ${reach} lines above the text, such as "Apr 6, 2004 | 23:46 GMT"`;
  const revision = lines.find((_, index) => dated[index]?.revision);
  if (revision) return `${lack} (line ${revision.number} says only when the page was updated)`;
  const numeric = lines.find(({ text }) => /\b\d{1,2}[/.]\d{1,2}[/.]\d{2}(\d{2})?\b/.test(text) && text.length <= 100);
  return numeric
    ? `${lack} (line ${numeric.number} has one in digits only, which means different days in different countries)`
    : lack;
}
