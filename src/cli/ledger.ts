import { parseArgs } from "node:util";
import { readArchive } from "#archive/archive.ts";
import type { Finding } from "#checks/finding.ts";
import { mendedByLedger, mendedByMerge } from "#checks/ledger/ledger.ts";
import { checkArchive } from "#checks/registry.ts";
import { formatFindings } from "#checks/reporters/text.ts";
import { divisionReport, reportOf } from "#ledger/report.ts";
import { appendRows } from "#ledger/append.ts";
import { compare } from "#ledger/comparison.ts";
import { toLedger } from "#archive/ledger/ledger.ts";
import { mergeReport } from "#ledger/merge/report.ts";
import { mergeLedger } from "#ledger/merge/merge-ledger.ts";
import { header } from "#archive/ledger/row.ts";
import { updateOf } from "#ledger/update.ts";
import { renderedFolder } from "#outputs/caches.ts";
import { publicationOf } from "#outputs/outputs.ts";
import { archiveOptions, folderFrom, usageError } from "./options.ts";
import { complain, say } from "./terminal.ts";
import { today } from "./today.ts";

const usage = `npm run ledger -- [--content DIR] [--merge] [--dry-run]

  --content DIR  the archive folder (content)
  --merge        after two branches were merged: keeps what both have recorded, whether git left its marks in
                 the ledger or not, and settles what they disagree about. Of pieces with one id the one that was
                 recorded first keeps it, and each other gets the next free letter in its file; its /id/ address, if it
                 was published, leads to the first alone. A passage id that each branch gave to different text leads to
                 a note, or, if both revised the same passage, to its present text. First settle conflicts in all
                 other files.
  --dry-run      say what would be recorded, and write nothing`;

/** Records what an archive publishes. Exit code 1 if an address would be broken for good, 2 if the command is wrong. */
async function main(): Promise<number> {
  const { content, help } = archiveOptions;
  const flag = { type: "boolean", default: false } as const;
  const options = { content, help, merge: flag, "dry-run": flag } as const;
  const { values } = parseArgs({ options });
  if (values.help) {
    say(usage);
    return 0;
  }
  const root = folderFrom("--content", values.content);
  const day = today();
  let archive = await readArchive(root, {}, renderedFolder);
  if (values.merge) {
    const errors = errorsIn(checkArchive(archive, day), mendedByMerge);
    if (errors.length > 0) return refuse(errors, "Nothing was merged");
    const merge = await mergeLedger(archive, day, values["dry-run"]);
    say(mergeReport(merge, archive, values["dry-run"]));
    if (values["dry-run"]) return 0;
    archive = await readArchive(root, {}, renderedFolder);
  }
  const findings = checkArchive(archive, day);
  const errors = errorsIn(findings, mendedByLedger);
  if (errors.length > 0) return refuse(errors, values.merge ? "Nothing else was recorded" : "Nothing was recorded");
  // Once recorded, a change may not be seen to lack its day any more.
  const unsaid = findings.filter(({ code }) => code === "unsaid-revision");
  if (unsaid.length > 0) complain(formatFindings(unsaid));
  // A ledger that is new will be published too.
  const ledger = archive.ledger ?? toLedger(`${header}\n`);
  const comparison = compare(archive, ledger, publicationOf({ ...archive, ledger }).addresses);
  const rows = updateOf(comparison, day);
  const written = values["dry-run"] ? undefined : await appendRows(root, rows, day);
  say(reportOf(comparison, archive.ledger, rows, values["dry-run"]));
  for (const line of written ? divisionReport(written.before, written.after) : []) say(line);
  return 0;
}

function errorsIn(findings: readonly Finding[], mended: ReadonlySet<string>): Finding[] {
  return findings.filter(({ code, severity }) => severity === "error" && !mended.has(code));
}

function refuse(errors: readonly Finding[], outcome: string): number {
  complain(`${formatFindings(errors)}\n${outcome}.`);
  return 1;
}

process.exitCode = await main().catch((error: unknown) => usageError(error, usage));
