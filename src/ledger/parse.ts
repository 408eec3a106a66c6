import { isMoment } from "#piece/dates.ts";
import { fragmentKind, header, isAddressKind, type Row } from "./row.ts";

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

const fragmentAddress = /^\/id\/[^/#]+\/#[^\s]+$/;
/** What git puts around the two sides of a conflict. */
const conflictMark = /^(?:<{7}|\|{7}|={7}|>{7})(?: |$)/;
const pageAddress = /^\/[^#\s]*$/;

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
    const fault = faultOf(cells);
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

/** Days that exist, kept since a ledger names few days many times. */
const days = new Set<string>();

function isDay(text: string): boolean {
  if (days.has(text)) return true;
  if (text.length !== 10 || !isMoment(text)) return false;
  days.add(text);
  return true;
}

interface CellFault {
  cell: number;
  message: string;
}

function faultOf(cells: readonly string[]): CellFault | undefined {
  const [address = "", kind = "", target = "", , since = ""] = cells;
  if (cells.length !== 5)
    return { cell: Math.min(cells.length, 5) - 1, message: `The line has ${cells.length} of 5 columns` };
  const fragment = fragmentKind(kind);
  if (!fragment && !isAddressKind(kind)) return { cell: 1, message: `"${kind}" is no kind of address` };
  if (!(fragment ? fragmentAddress : pageAddress).test(address))
    return { cell: 0, message: `"${address}" is no address of the kind ${kind}` };
  const targetFault = fragment ? fragmentTargetFault(fragment.state, target) : addressTargetFault(kind, target);
  if (targetFault) return { cell: 2, message: targetFault };
  if (!isDay(since)) return { cell: 4, message: `"${since}" is no day such as 2004-04-06` };
  return undefined;
}

function fragmentTargetFault(state: string, target: string): string | undefined {
  return state === "alias" && target === "" ? "An alias names the fragment that it leads to" : undefined;
}

function addressTargetFault(kind: string, target: string): string | undefined {
  if (["id", "redirect", "list"].includes(kind) && !pageAddress.test(target))
    return `"${target}" is no address to lead to`;
  if ((kind === "piece" || kind === "gone") && target === "") return "The id of the piece is missing";
  return undefined;
}

function columnOf(cells: readonly string[], cell: number): number {
  return cells.slice(0, cell).reduce((sum, { length }) => sum + length + 1, 1);
}
