import { ledgerName, type Ledger } from "#archive/ledger/ledger.ts";
import type { RowFault } from "#archive/ledger/parse.ts";
import type { Finding } from "../finding.ts";

/** Of more lines than this one finding tells: what made them, made them all. */
const mostLines = 5;

const fromCopy = `Restore ${ledgerName} from a backup`;

/** What is wrong with a ledger itself, whatever it says. */
export function ledgerFaults({ faults, rows, fragments }: Ledger): Finding[] {
  const ofFile = faults.find(({ of }) => of === "file" || of === "cut");
  const [first] = faults;
  if (ofFile) return [brokenLedger(ofFile)];
  if (first) {
    const ofLines = faults.filter((fault) => fault.of === "line");
    return [
      ...mergeFinding(faults),
      ...lineFindings(ofLines),
      ...faults.filter(({ of }) => of === "altered").map(altered),
    ];
  }
  return rows.size === 0 && fragments.size === 0
    ? [brokenLedger({ of: "file", line: 1, column: 1, message: "The file has no rows" })]
    : [];
}

function brokenLedger({ of, line, column, message }: RowFault): Finding {
  const restore = of === "cut" ? "If you added this line by hand, correct or remove it; otherwise restore" : "Restore";
  return {
    ...{ code: "broken-ledger", severity: "error", file: ledgerName, line, column, message: `${message}.` },
    fix: `${restore} ${ledgerName} from a backup. Delete it only if nothing was ever published.`,
  };
}

function mergeFinding(faults: readonly RowFault[]): Finding[] {
  const left = faults.filter(({ of }) => of === "merge");
  const [first] = left;
  if (!first) return [];
  const lines = left.map(({ line }) => line).join(", ");
  return [
    {
      ...{ code: "merged-ledger", severity: "error", file: ledgerName, line: first.line, column: first.column },
      message: `Two branches were merged, and the records of both are here (${left.length === 1 ? "line" : "lines"} ${lines}).`,
      fix: "Run `npm run ledger -- --merge`, which keeps what both have recorded and settles what they disagree about.",
    },
  ];
}

function lineFindings(faults: readonly RowFault[]): Finding[] {
  const [first] = faults;
  if (first && faults.length > mostLines)
    return [malformed(first, `${faults.length} lines are not valid rows. The first: `)];
  return faults.map((fault) => malformed(fault));
}

function altered({ line, column, message }: RowFault): Finding {
  return {
    ...{ code: "altered-ledger", severity: "error", file: ledgerName, line, column, message: `${message}.` },
    fix: `${fromCopy}; new lines go below this one. If the change is intended, delete this line and run \`npm run ledger -- --merge\`, which writes a new checksum.`,
  };
}

function malformed({ line, column, message }: RowFault, before = ""): Finding {
  const one = "Take the line out if it was added by hand, or bring it back as it was from a copy of the archive";
  return {
    ...{ code: "malformed-row", severity: "error", file: ledgerName, line, column, message: `${before}${message}.` },
    fix: `${before === "" ? one : fromCopy}; what was recorded is never altered.`,
  };
}
