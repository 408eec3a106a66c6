import { cellFaultOf } from "./cell-fault.ts";
import { header, type Row } from "./row.ts";

/** A row and where it stands. */
export interface PlacedRow extends Row {
  /** Counted from 1. */
  line: number;
}

/** Something in the file that is no row. */
export interface RowFault {
  /** Whether the line is wrong or a mark of a merge conflict, or the file was cut off or is no ledger at all. */
  of: "line" | "conflict" | "file";
  /** Counted from 1. */
  line: number;
  /** Counted from 1, in UTF-16 code units. */
  column: number;
  message: string;
}

/** What git puts around the two sides of a conflict. */
const conflictMark = /^(?:<{7}|\|{7}|={7}|>{7})(?: |$)/;

/**
 * Reads the lines of a ledger; they may end as on Windows, and a byte order mark may stand before them.
 * @param onRow takes each row, in order
 * @returns what is wrong, in order
 */
export function parseRows(text: string, onRow: (row: PlacedRow) => void): RowFault[] {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const isWhole = lines.at(-1) === "";
  if (isWhole) lines.pop();
  if (lines[0] !== header) return [{ of: "file", line: 1, column: 1, message: headless(text) }];
  const faults: RowFault[] = [];
  for (let index = 1; index < lines.length; index += 1) {
    const cells = (lines[index] ?? "").split("\t");
    const fault = cellFaultOf(cells);
    const line = index + 1;
    if (fault && conflictMark.test(cells[0] ?? "")) {
      faults.push({ of: "conflict", line, column: 1, message: "The line is a mark of a merge conflict" });
      continue;
    }
    if (fault) {
      const isCut = !isWhole && line === lines.length;
      const what = isCut
        ? ({ of: "file", message: "The file ends in the middle of this line" } as const)
        : ({ of: "line", message: fault.message } as const);
      faults.push({ ...what, line, column: columnOf(cells, fault.cell) });
      continue;
    }
    const [address = "", kind = "", target = "", fingerprint = "", since = ""] = cells;
    onRow({ address, kind: kind as Row["kind"], target, fingerprint, since, line });
  }
  return faults;
}

function headless(text: string): string {
  return text.trim() === ""
    ? "The file is empty"
    : `The first line must be ${header.replaceAll("\t", ", ")}, with tabs between`;
}

function columnOf(cells: readonly string[], cell: number): number {
  return cells.slice(0, cell).reduce((sum, { length }) => sum + length + 1, 1);
}
