import type { Ledger, RowFault } from "#archive/ledger/ledger.ts";
import { ledgerName } from "#archive/ledger/parts.ts";
import type { Finding } from "../finding.ts";

/** Of more lines than this one finding tells: what made them, made them all. */
const mostLines = 5;

const fromCopy = (file: string) => `Restore ${file} from a backup`;

/** What is wrong with a ledger itself, whatever it says. */
export function ledgerFaults({ files, faults, rows, fragments }: Ledger): Finding[] {
  const ofFiles = faults.filter(({ of }) => ["file", "cut", "missing"].includes(of));
  const [first] = faults;
  if (ofFiles.length > 0) return ofFiles.map(brokenLedger);
  if (first) {
    const ofLines = faults.filter((fault) => fault.of === "line");
    return [
      ...mergeFindings(faults),
      ...lineFindings(ofLines),
      ...faults.filter(({ of }) => of === "altered").map(altered),
    ];
  }
  return rows.size === 0 && fragments.size === 0
    ? [brokenLedger({ of: "file", file: files[0] ?? ledgerName, line: 1, column: 1, message: "The file has no rows" })]
    : [];
}

function brokenLedger({ of, file, line, column, message }: RowFault): Finding {
  const restore = of === "cut" ? "If you added this line by hand, correct or remove it; otherwise restore" : "Restore";
  const isWhole = file === ledgerName;
  return {
    ...{ code: "broken-ledger", severity: "error", file, line, column, message: `${message}.` },
    fix: `${restore} ${of === "missing" ? "it" : file} from a backup.${isWhole ? " Delete it only if nothing was ever published." : ""}`,
  };
}

function mergeFindings(faults: readonly RowFault[]): Finding[] {
  const left = faults.filter(({ of }) => of === "merge");
  return [...Map.groupBy(left, ({ file }) => file)].map(([file, ofFile]) => {
    const lines = [...new Set(ofFile.map(({ line }) => line))].join(", ");
    return {
      ...{ code: "merged-ledger", severity: "error", file, line: ofFile[0]?.line ?? 1, column: 1 },
      message: `Two branches were merged, and the records of both are here (${ofFile.length === 1 ? "line" : "lines"} ${lines}).`,
      fix: "Run `npm run ledger -- --merge`, which keeps what both have recorded and settles what they disagree about.",
    };
  });
}

function lineFindings(faults: readonly RowFault[]): Finding[] {
  const [first] = faults;
  if (first && faults.length > mostLines)
    return [malformed(first, `${faults.length} lines are not valid rows. The first: `)];
  return faults.map((fault) => malformed(fault));
}

function altered({ file, line, column, message }: RowFault): Finding {
  return {
    ...{ code: "altered-ledger", severity: "error", file, line, column, message: `${message}.` },
    fix: `${fromCopy(file)}; new lines go below this one. If the change is intended, delete this line and run \`npm run ledger -- --merge\`, which writes a new checksum.`,
  };
}

function malformed({ file, line, column, message }: RowFault, before = ""): Finding {
  const one = "Take the line out if it was added by hand, or bring it back as it was from a copy of the archive";
  return {
    ...{ code: "malformed-row", severity: "error", file, line, column, message: `${before}${message}.` },
    fix: `${before === "" ? one : fromCopy(file)}; what was recorded is never altered.`,
  };
}
