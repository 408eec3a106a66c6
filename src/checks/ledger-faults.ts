import { ledgerName, type Ledger } from "#ledger/ledger.ts";
import type { RowFault } from "#ledger/parse.ts";
import type { Finding } from "./finding.ts";

/** Of more lines than this one finding tells: what made them, made them all. */
const mostLines = 5;

const fromCopy = `Bring ${ledgerName} back from a copy of the archive`;

/** What is wrong with a ledger itself, whatever it says. */
export function ledgerFaults({ faults, rows, fragments }: Ledger): Finding[] {
  const ofFile = faults.find((fault) => fault.of === "file");
  const [first] = faults;
  if (ofFile) return [brokenLedger(ofFile)];
  const marks = faults.filter((fault) => fault.of === "conflict");
  if (marks[0]) return [conflict(marks[0], marks)];
  if (first && faults.length > mostLines)
    return [malformed(first, `${faults.length} lines are no rows; of the first: `)];
  if (first) return faults.map((fault) => malformed(fault));
  return rows.size === 0 && fragments.size === 0
    ? [brokenLedger({ line: 1, column: 1, message: "The file has no rows" })]
    : [];
}

function brokenLedger({ line, column, message }: Omit<RowFault, "of">): Finding {
  return {
    ...{ code: "broken-ledger", severity: "error", file: ledgerName, line, column, message: `${message}.` },
    fix: `${fromCopy}: what was recorded is lost in it. Only if nothing was ever published, take the file away and run \`npm run ledger\`.`,
  };
}

function conflict({ line, column }: RowFault, marks: readonly RowFault[]): Finding {
  const message = `A merge left its marks in the lines ${marks.map((mark) => mark.line).join(", ")}.`;
  return {
    ...{ code: "broken-ledger", severity: "error", file: ledgerName, line, column, message },
    fix: "Take these lines out and keep the rows of both sides, then run `npm run ledger`.",
  };
}

function malformed({ line, column, message }: RowFault, before = ""): Finding {
  const one = "Take the line out if it was added by hand, or bring it back as it was from a copy of the archive";
  return {
    ...{ code: "malformed-row", severity: "error", file: ledgerName, line, column, message: `${before}${message}.` },
    fix: `${before === "" ? one : fromCopy}; what was recorded is never altered.`,
  };
}
