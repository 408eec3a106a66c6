import { isChecksum, isIntact } from "./checksum.ts";
import { isConflictMark } from "./conflict.ts";
import { readLine, type Line } from "./lines.ts";
import { listedPart } from "./part-list.ts";
import { header } from "./row.ts";

/** Something in a file of the ledger that is no line of it. */
export interface LineFault {
  /**
   * Whether the line is wrong or was left by a merge of two ledgers, the lines before it aren't those of their checksum,
   * its last line is incomplete, or the file is no ledger at all.
   */
  of: "line" | "merge" | "altered" | "cut" | "file";
  /** Counted from 1. */
  line: number;
  /** Counted from 1, in UTF-16 code units. */
  column: number;
  message: string;
}

/** What stands in a file of the ledger besides its rows. */
export interface Parsed {
  /** What is wrong, in order. */
  faults: LineFault[];
  /** The files of the ledger that it lists, by their names, with the lines. */
  listed: Map<string, number>;
  /** Whether its last line is a checksum of all the others. */
  isSealed: boolean;
}

/**
 * Reads the lines of a file of the ledger; they may end as on Windows, and a byte order mark may stand before them.
 * @param onLine takes what each line says and its number, counted from 1, in order
 */
export function parseLines(text: string, onLine: (line: Line, number: number) => void): Parsed {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const isWhole = lines.at(-1) === "";
  if (isWhole) lines.pop();
  const first = lines[0] ?? "";
  if (first !== header && !isConflictMark(first))
    return {
      faults: [{ of: "file", line: 1, column: 1, message: headless(text) }],
      listed: new Map(),
      isSealed: false,
    };
  const faults: LineFault[] = [];
  const listed = new Map<string, number>();
  const checksums: number[] = [];
  for (const [index, text] of lines.entries()) {
    const line = index + 1;
    if (text === header && index === 0) continue;
    if (isChecksum(text)) {
      checksums.push(line);
      continue;
    }
    const part = listedPart(text);
    if (part !== undefined) {
      listed.set(part, line);
      continue;
    }
    const cells = text.split("\t");
    const read = readLine(cells);
    if (!("message" in read)) {
      onLine(read, line);
    } else if (isConflictMark(text)) {
      faults.push({ of: "merge", line, column: 1, message: "The line is a mark of a merge conflict" });
    } else {
      const isCut = !isWhole && line === lines.length;
      const what = isCut
        ? ({ of: "cut", message: `The last line is incomplete: ${withSmallInitial(read.message)}` } as const)
        : ({ of: "line", message: read.message } as const);
      faults.push({ ...what, line, column: columnOf(cells, read.cell) });
    }
  }
  faults.push(...checksumFaults(checksums, text));
  faults.sort((a, b) => a.line - b.line);
  return { faults, listed, isSealed: checksums.at(-1) === lines.length };
}

/** @param checksums the lines with one */
function checksumFaults(checksums: readonly number[], text: string): LineFault[] {
  const [line, ...others] = checksums;
  if (line === undefined) return [];
  if (others.length > 0)
    return checksums.map((line) => ({ of: "merge", line, column: 1, message: "The line is one of several checksums" }));
  const message = "This checksum or the lines above it have been changed";
  return isIntact(text) ? [] : [{ of: "altered", line, column: 1, message }];
}

function headless(text: string): string {
  return text.trim() === ""
    ? "The file is empty"
    : `The first line must be ${header.replaceAll("\t", ", ")}, with tabs between`;
}

function withSmallInitial(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

function columnOf(cells: readonly string[], cell: number): number {
  return cells.slice(0, cell).reduce((sum, { length }) => sum + length + 1, 1);
}
