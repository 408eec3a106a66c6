import type { Opening } from "./opening.ts";
import { readDatedLine } from "./dated-line.ts";
import { boilerplateOf } from "./boilerplate.ts";
import type { Disposition } from "./importer.ts";
import type { PageLine } from "./page-line.ts";
import { findTitle } from "./title.ts";

/** The parts of a head, in the order of the schema's keys. */
const parts = ["title", "dek", "byline", "dateline", "revised", "readingTime"] as const;

type Part = (typeof parts)[number];

/** What stands above a piece's text. */
export interface Head {
  /** The line of each part that there is. */
  lines: Partial<Record<Part, PageLine>>;
  /** Index of the first line below the head. */
  end: number;
  /** What became of each line above `end`. */
  dispositions: Disposition[];
}

/**
 * Reads the head of a page: title, dateline, reading time, byline and dek, in whatever order they stand.
 * Undefined where nothing near the dateline can be the title.
 */
export function readHead(lines: readonly PageLine[], { dateline, text }: Opening): Head | undefined {
  const kinds = lines.slice(0, text).map((line, index) => kindOf(line, lines[index - 1]));
  const title = findTitle(lines, dateline, text, new Set(kinds.flatMap((kind, index) => (kind ? [index] : []))));
  if (title === undefined) return undefined;
  const start = Math.min(title, dateline);
  const first = (part: Part) => kinds.findIndex((kind, index) => index >= start && kind === part);
  const found: Record<Part, number> = {
    title,
    dateline,
    dek: -1,
    byline: first("byline"),
    revised: first("revised"),
    readingTime: first("readingTime"),
  };
  const end = Math.max(...Object.values(found)) + 1;
  found.dek = findDek(lines, kinds, title, end);
  const dispositions = lines.slice(0, end).map((line, index): Disposition => {
    const part = parts.find((each) => found[each] === index);
    return part ? { went: part } : leftoverDisposition(lines, index, start, lines[title]?.text === line.text);
  });
  return {
    lines: Object.fromEntries(parts.flatMap((part) => (lines[found[part]] ? [[part, lines[found[part]]]] : []))),
    end,
    dispositions,
  };
}

/** The minutes that a reading time states, `4 mins read` or `Reading time: 4 minutes`, as text. */
export function readingTimeOf({ text }: PageLine): string | undefined {
  return /^(?:[•·|]\s*)?(?:loaded time:?\s*)?0*([1-9]\d*)\s*-?\s*min(?:ute)?s?\.?(?:\s+(?:to\s+)?read)?$/i.exec(
    text,
  )?.[1];
}

function kindOf(line: PageLine, above: PageLine | undefined): Part | undefined {
  const dated = readDatedLine(line, above);
  if (dated) return dated.revision ? "revised" : "dateline";
  if (readingTimeOf(line) !== undefined) return "readingTime";
  return /^by\s+\p{Lu}/iu.test(line.text) && line.words <= 12 && !line.prose ? "byline" : undefined;
}

/** The dek is a long line directly under the title, with more of the head below it: without that it is the text. */
function findDek(lines: readonly PageLine[], kinds: readonly (Part | undefined)[], title: number, end: number): number {
  const under = lines.findIndex(
    (line, index) => index > title && boilerplateOf(lines, index) === undefined && line.text !== lines[title]?.text,
  );
  const line = lines[under];
  if (!line || under >= end - 1 || line.words < 8 || kinds[under]) return -1;
  // A caption ends in its credit, or has it on the line below.
  const isCaption = line.text.endsWith(")") || /^\(|^(photo|image|credit)\b/i.test(lines[under + 1]?.text ?? "");
  return isCaption ? -1 : under;
}

function leftoverDisposition(
  lines: readonly PageLine[],
  index: number,
  start: number,
  repeatsTitle: boolean,
): Disposition {
  const boilerplate = boilerplateOf(lines, index);
  if (boilerplate !== undefined) return { went: null, why: boilerplate };
  if (index < start) return { went: null, why: "stands above the title and the dateline" };
  if (repeatsTitle) return { went: null, why: "repeats the title" };
  const line = lines[index] as PageLine;
  if (line.prose) return { went: "body" };
  return {
    went: null,
    why: readDatedLine(line) ? "another date than the dateline" : "stands in the head, and nothing recognises it",
  };
}
